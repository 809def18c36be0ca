package eu.chorus.output.report;

/** Text that a spreadsheet program cannot take for a formula. */
final class SafeText {
  private static final String DANGEROUS = "=+-@\t\r\n|";

  private SafeText() {}

  /**
   * The text, behind an apostrophe if it would otherwise start a formula. A label that starts with
   * a letter, digit or quotation mark is unchanged.
   */
  static String of(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
