package eu.chorus.jobs.problems;

/** A cell of a CSV that people open in a spreadsheet, which must not take text for a formula. */
public final class CsvCell {
  private static final String LIKE_A_FORMULA = "=+-@\t\r";

  private CsvCell() {}

  /** The text in quotes, with an apostrophe before what looks like a formula; empty stays empty. */
  public static String of(String text) {
    if (text.isEmpty()) {
      return "";
    }
    String safe = LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
