package eu.chorus.ingest.draft;

/**
 * A provision's number without its word.
 *
 * @param text such as "6", "2.3" or "II.4.9"
 */
record Numeral(String text) {
  /** What a numeral looks like, for use inside other patterns. */
  static final String PATTERN = "(?:[IVX]+\\.)?\\d{1,3}(?:\\.\\d{1,3})*";

  /** Whether it names a part of the draft in Roman figures. */
  boolean roman() {
    return Character.isLetter(text.charAt(0));
  }

  /** How many figures stand in it, the part's not counted. */
  int depth() {
    return text.split("\\.", -1).length - (roman() ? 1 : 0);
  }

  /** Its last figure, which counts it among its siblings. */
  int last() {
    return Integer.parseInt(text.substring(text.lastIndexOf('.') + 1));
  }

  /** Everything before its last figure: the part, the parent's number, or nothing. */
  String prefix() {
    return text.substring(0, Math.max(0, text.lastIndexOf('.')));
  }
}
