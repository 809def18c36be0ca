package eu.chorus.output.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Days on end, as a row of the timeline calls them.
 *
 * @param first the first day; {@link LocalDate#MIN} where none is told
 * @param last the last day; {@link LocalDate#MAX} where none is told
 */
public record Stretch(LocalDate first, LocalDate last) implements Serializable {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private static final String UNTIL = "until ";
  private static final String SINCE = "since ";
  private static final String DASH = " – ";

  /** Whether it begins with a day that is told. */
  public boolean begins() {
    return !first.equals(LocalDate.MIN);
  }

  /** Whether it ends with a day that is told. */
  public boolean ends() {
    return !last.equals(LocalDate.MAX);
  }

  /** Whether both are told. */
  public boolean bounded() {
    return begins() && ends();
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Such as {@code 17 Mar 2025 – 23 Mar 2025}, {@code until 16 Mar 2025}. */
  public String label() {
    if (!begins()) {
      return UNTIL + DAY.format(last);
    }
    if (!ends()) {
      return SINCE + DAY.format(first);
    }
    return DAY.format(first) + (first.equals(last) ? "" : DASH + DAY.format(last));
  }

  /** What a label calls; empty for one of another kind. */
  public static Optional<Stretch> of(String label) {
    try {
      if (label.startsWith(UNTIL)) {
        return Optional.of(new Stretch(LocalDate.MIN, day(label.substring(UNTIL.length()))));
      }
      if (label.startsWith(SINCE)) {
        return Optional.of(new Stretch(day(label.substring(SINCE.length())), LocalDate.MAX));
      }
      var ends = label.split(DASH, 2);
      return Optional.of(new Stretch(day(ends[0]), day(ends[ends.length - 1])));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }
}
