package eu.chorus.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When something was submitted, as exactly as an export tells.
 *
 * @param day the day
 * @param time the time of that day; empty where the export has days alone
 * @param offset how far the export's clock is from UTC, where it says so
 */
public record Moment(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
  /** The earliest that it can have been; an export that does not say shows Brussels' time. */
  public Instant earliest() {
    return shown().atZone(offset.<ZoneId>map(o -> o).orElse(Period.STANDARD_ZONE)).toInstant();
  }

  private LocalDateTime shown() {
    return day.atTime(time.orElse(LocalTime.MIDNIGHT));
  }

  /** When that was by the clocks of a zone; an export that does not say shows their time. */
  LocalDateTime in(ZoneId zone) {
    return offset
        .filter(o -> time.isPresent())
        .map(o -> shown().atOffset(o).atZoneSameInstant(zone).toLocalDateTime())
        .orElse(shown());
  }
}
