package eu.chorus.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cell of a table that people open in a spreadsheet program, which must not take text for a
 * formula: OWASP's "CSV injection", with the line feed and bar that some programs obey too.
 */
public final class SafeCell {
  private static final String DANGEROUS = "=+-@\t\r\n|";

  private SafeCell() {}

  /** The text, behind an apostrophe where it would otherwise start a formula. */
  public static String of(String text) {
    return formula(text) ? "'" + text : text;
  }

  /** The same as a field of a CSV, in quotes; empty stays empty. */
  public static String csv(String text) {
    return text.isEmpty() ? "" : "\"" + of(text).replace("\"", "\"\"") + "\"";
  }

  /** A line of a CSV: numbers as they are, all else as {@link #csv} fields. */
  public static String line(Object... cells) {
    return Stream.of(cells)
        .map(cell -> cell instanceof Number ? cell.toString() : csv(cell.toString()))
        .collect(Collectors.joining(",", "", "\n"));
  }

  /** A text as it was before {@link #of} made it safe. */
  public static String undone(String cell) {
    return cell.startsWith("'") && formula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean formula(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
  }
}
