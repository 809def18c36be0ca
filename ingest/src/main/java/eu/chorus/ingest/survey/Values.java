package eu.chorus.ingest.survey;

import java.util.regex.Pattern;

/**
 * Numbers and days in one form, whatever a path, format or country made of them: {@code 60.0} is
 * 60, {@code 52,50} is 52.5, {@code 05/09/2025} is 2025-09-05. Everything else stays as it is.
 */
final class Values {
  private static final Pattern FRACTION = Pattern.compile("-?(?:0|[1-9][0-9]{0,15})[.,][0-9]{1,9}");
  private static final Pattern DAY = Pattern.compile("[0-9]{2}/[0-9]{2}/[0-9]{4}");

  /** A day that a server outside of Brussels' time zone wrote: it begins an hour or two early. */
  private static final Pattern EARLY =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T2[23]:00(?::00)?");

  private Values() {}

  static String canonical(String text) {
    if (FRACTION.matcher(text).matches()) {
      return XlsxSheet.plain(text.replace(',', '.'));
    }
    var early = EARLY.matcher(text);
    if (early.matches()) {
      return Dates.day(early.group(1)).map(day -> day.plusDays(1).toString()).orElse(text);
    }
    return DAY.matcher(text).matches() ? Dates.day(text).map(Object::toString).orElse(text) : text;
  }
}
