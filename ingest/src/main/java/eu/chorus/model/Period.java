package eu.chorus.model;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a round takes contributions. What an export dates by the day alone is in time on the whole
 * of the first and of the last day.
 *
 * @param round the round, such as "consultation" or "draft2"
 * @param opens the first second
 * @param closes the last second in which a contribution is in time
 * @param zone whose clocks tell both
 */
public record Period(
    String round, Optional<LocalDateTime> opens, LocalDateTime closes, ZoneId zone) {
  /** Where the Commission's deadlines, and EUSurvey's clocks, are. */
  public static final ZoneId STANDARD_ZONE = ZoneId.of("Europe/Brussels");

  /** Whether a contribution of that moment came after the deadline. */
  public boolean late(Moment moment) {
    return moment.time().isPresent()
        ? moment.in(zone).truncatedTo(ChronoUnit.SECONDS).isAfter(closes)
        : moment.day().isAfter(closes.toLocalDate());
  }

  /** Whether a contribution of that moment came before the round opened. */
  public boolean early(Moment moment) {
    return opens
        .filter(
            first ->
                moment.time().isPresent()
                    ? moment.in(zone).isBefore(first)
                    : moment.day().isBefore(first.toLocalDate()))
        .isPresent();
  }
}
