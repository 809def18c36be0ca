package eu.chorus.ingest.document;

import java.util.regex.Pattern;

/** What blocks of text look like. */
final class Blocks {
  /** A bullet, or a short number or letter with its bracket or full stop, then a space. */
  private static final Pattern LIST_ITEM =
      Pattern.compile(
          "(?:[-*\u2022\u2023\u2043\u2219\u25aa\u25cf\u25e6\uf0b7\u2013\u27a2\uf0a7]"
              + "|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\\s.*",
          Pattern.DOTALL);

  private Blocks() {}

  static boolean isListItem(String line) {
    return LIST_ITEM.matcher(line).lookingAt();
  }

  /**
   * The text with white space and control characters folded to one space, half surrogate pairs
   * replaced (no file could hold them as UTF-8), and nothing around it.
   */
  static String clean(CharSequence text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean space = false;
    int at = 0;
    while (at < text.length()) {
      int c = Character.codePointAt(text, at);
      at += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        space = true;
        continue;
      }
      if (space && clean.length() > 0) {
        clean.append(' ');
      }
      space = false;
      clean.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xfffd : c);
    }
    return clean.toString();
  }
}
