package eu.chorus.ingest.survey;

import eu.chorus.model.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days and times as exports write them: {@code dd.MM.yyyy}, {@code dd/MM/yyyy}, {@code yyyy-MM-dd}.
 */
final class Dates {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?:[ T].*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T].*)?");

  private static final Pattern TIME =
      Pattern.compile(
          ".*[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)? ?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

  private Dates() {}

  /** The day with the time behind it, if one can be read there. */
  static Optional<Moment> moment(String text) {
    return day(text)
        .map(
            day -> {
              var time = TIME.matcher(text.strip());
              if (!time.matches()) {
                return new Moment(day, Optional.empty(), Optional.empty());
              }
              try {
                return new Moment(
                    day,
                    Optional.of(
                        LocalTime.of(
                            Integer.parseInt(time.group(1)),
                            Integer.parseInt(time.group(2)),
                            time.group(3) == null ? 0 : Integer.parseInt(time.group(3)))),
                    Optional.ofNullable(time.group(4)).map(ZoneOffset::of));
              } catch (DateTimeException e) {
                return new Moment(day, Optional.empty(), Optional.empty());
              }
            });
  }

  /** The day, if the text begins with one that exists; a time behind it is passed over. */
  static Optional<LocalDate> day(String text) {
    try {
      var dayFirst = DAY_FIRST.matcher(text.strip());
      if (dayFirst.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(dayFirst.group(3)),
                Integer.parseInt(dayFirst.group(2)),
                Integer.parseInt(dayFirst.group(1))));
      }
      var yearFirst = YEAR_FIRST.matcher(text.strip());
      if (yearFirst.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(yearFirst.group(1)),
                Integer.parseInt(yearFirst.group(2)),
                Integer.parseInt(yearFirst.group(3))));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
