package eu.chorus.nlp.provision;

/**
 * A run of letters, a run of digits, or one other character that is no white space.
 *
 * @param kind which of them
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param text a word in lower case without invisible characters; digits and marks as they are
 * @param capital whether a word begins with a capital letter
 * @param upper whether all letters of a word are capitals
 * @param spaced whether white space, or the beginning of the text, stands before it
 */
record Token(
    Kind kind, int start, int end, String text, boolean capital, boolean upper, boolean spaced) {
  /** What a token is made of. */
  enum Kind {
    WORD,
    NUMBER,
    /** A hyphen, dash or minus sign of any length. */
    DASH,
    MARK
  }

  boolean word() {
    return kind == Kind.WORD;
  }

  boolean number() {
    return kind == Kind.NUMBER;
  }

  boolean dash() {
    return kind == Kind.DASH;
  }

  boolean mark(char mark) {
    return kind == Kind.MARK && text.charAt(0) == mark;
  }

  /** Whether it is one of these marks. */
  boolean markOf(String marks) {
    return kind == Kind.MARK && marks.indexOf(text.charAt(0)) >= 0;
  }

  /** Tells where it stands: a word is a respondent's. */
  @Override
  public String toString() {
    return "Token[" + kind + ", " + start + "-" + end + "]";
  }
}
