package eu.chorus.ingest.survey;

import eu.chorus.model.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and times as exports write them: {@code dd.MM.yyyy}, {@code dd/MM/yyyy}, {@code yyyy-MM-dd},
 * and behind it {@code 18:05}, {@code 18h05} or {@code 6:05 PM}.
 */
final class Dates {
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./](?<year>\\d{4})(?:[ T](?<time>.*))?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:[ T](?<time>.*))?");

  private static final Pattern TIME =
      Pattern.compile(
          "(?<hour>\\d{1,2})[:h](?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:[.,]\\d+)?"
              + " ?(?<half>[ap]\\.?m\\.?)?"
              + " ?(?<offset>z|[+-]\\d{2}(?::?\\d{2})?)?");

  private static final int NOON = 12;

  private Dates() {}

  /** The day with the time behind it, if one can be read there. */
  static Optional<Moment> moment(String text) {
    return written(text)
        .map(
            written ->
                written
                    .clock()
                    .map(c -> new Moment(written.day(), Optional.of(c.time()), c.offset()))
                    .orElseGet(
                        () -> new Moment(written.day(), Optional.empty(), Optional.empty())));
  }

  /** The day, if the text begins with one that exists; a time behind it is passed over. */
  static Optional<LocalDate> day(String text) {
    return written(text).map(Written::day);
  }

  /** Whether the text holds a day, or a time behind it, that cannot be read. */
  static boolean unreadable(String text) {
    return !text.isBlank()
        && written(text).map(written -> written.timed() && written.clock().isEmpty()).orElse(true);
  }

  /** A day, whether anything stands behind it, and that as a time if it can be read. */
  private record Written(LocalDate day, boolean timed, Optional<Clock> clock) {}

  /** What a clock showed, and how far it is from UTC if it says so. */
  private record Clock(LocalTime time, Optional<ZoneOffset> offset) {
    static Optional<Clock> read(String time) {
      var found = TIME.matcher(time.toLowerCase(Locale.ROOT));
      try {
        return found.matches() ? Optional.of(of(found)) : Optional.empty();
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static Clock of(Matcher found) {
      int hour = Integer.parseInt(found.group("hour"));
      String half = found.group("half");
      if (half != null) {
        if (hour < 1 || hour > NOON) {
          throw new DateTimeException("no hour of half a day");
        }
        hour = hour % NOON + (half.startsWith("p") ? NOON : 0);
      }
      String second = found.group("second");
      return new Clock(
          LocalTime.of(
              hour,
              Integer.parseInt(found.group("minute")),
              second == null ? 0 : Integer.parseInt(second)),
          Optional.ofNullable(found.group("offset"))
              .map(offset -> ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
    }
  }

  private static Optional<Written> written(String text) {
    for (Pattern order : new Pattern[] {DAY_FIRST, YEAR_FIRST}) {
      var found = order.matcher(text.strip());
      if (found.matches()) {
        try {
          var day =
              LocalDate.of(
                  Integer.parseInt(found.group("year")),
                  Integer.parseInt(found.group("month")),
                  Integer.parseInt(found.group("day")));
          String time = found.group("time");
          boolean timed = time != null && !time.isBlank();
          return Optional.of(
              new Written(day, timed, timed ? Clock.read(time.strip()) : Optional.empty()));
        } catch (DateTimeException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
