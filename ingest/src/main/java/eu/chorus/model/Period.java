package eu.chorus.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a round takes contributions, in days as exports tell them.
 *
 * @param round the round, such as "consultation" or "draft2"
 * @param opens the first day
 * @param closes the last day on which a contribution is in time
 */
public record Period(String round, Optional<LocalDate> opens, LocalDate closes) {
  /** Whether a contribution of that day came after the deadline. */
  public boolean late(LocalDate day) {
    return day.isAfter(closes);
  }

  /** Whether a contribution of that day came before the round opened. */
  public boolean early(LocalDate day) {
    return opens.isPresent() && day.isBefore(opens.get());
  }
}
