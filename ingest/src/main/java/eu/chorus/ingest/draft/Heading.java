package eu.chorus.ingest.draft;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The heading of a provision, as one line of a draft.
 *
 * @param chapter the chapter that it stands in; empty outside any
 * @param kind the word before its number
 * @param number its number
 * @param title what follows on the line; may be empty
 * @param line where the line stands
 */
record Heading(String chapter, Kind kind, Numeral number, String title, long line) {
  /** No title in any draft is longer; what is, is the provision's text on the heading's line. */
  static final int LONGEST_TITLE = 160;

  private static final String PROVISION =
      "(Commitment|COMMITMENT|(?:Sub|SUB)-?\\s?(?:[Mm]easure|MEASURE)|Measure|MEASURE|KPI)\\s*("
          + Numeral.PATTERN
          + ")";

  /**
   * A bullet, the number (twice, where a table of contents was merged in), and then the end of the
   * line, a separator, or a capital letter: "Measure 20.2 in this Code" is a mention.
   */
  private static final Pattern LINE =
      Pattern.compile(
          "(?:[-*\u2022\u2023\u25aa\u25cf\u25e6\uf0b7\u2013]\\s*)?"
              + PROVISION
              + "(?!\\d|\\.\\d)(?:(?::|[.)](?!\\s*\\p{Ll})|\\s+[-\u2013\u2014])\\s*(.*)|\\s+(?=\\p{Lu})(.{1,"
              + LONGEST_TITLE
              + "})|\\s*)");

  private static final Pattern AGAIN = Pattern.compile("^" + PROVISION + "[.:)]?\\s*");

  /** Dots that lead to a page number: the line stands in a table of contents. */
  private static final Pattern LEADER = Pattern.compile(".*(?:\\.\\s?){4,}\\d*");

  private static final Pattern ID = Pattern.compile("(?:(.+),\\s*)?" + PROVISION);

  /** The heading on a line, if the line is one. */
  static Optional<Heading> of(String chapter, String text, long line) {
    var found = LINE.matcher(text);
    if (!found.matches() || leadsToPage(text)) {
      return Optional.empty();
    }
    String behind = found.group(3) != null ? found.group(3) : found.group(4);
    String title = behind == null ? "" : AGAIN.matcher(behind).replaceFirst("").strip();
    return Kind.of(found.group(1))
        .map(kind -> new Heading(chapter, kind, new Numeral(found.group(2)), title, line));
  }

  /** Whether a line of a table of contents is meant, whatever it begins with. */
  static boolean leadsToPage(String text) {
    return LEADER.matcher(text).matches();
  }

  /** The heading of a provision by its id, such as "Copyright, Measure 1.1". */
  static Optional<Heading> ofId(String id, String title, long line) {
    var found = ID.matcher(id.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    String chapter = found.group(1) == null ? "" : found.group(1).strip();
    return Kind.of(found.group(2))
        .map(kind -> new Heading(chapter, kind, new Numeral(found.group(3)), title, line));
  }

  /** The provision's id. */
  String id() {
    return id(kind, number.text());
  }

  /** The id of another provision of the same chapter. */
  String id(Kind otherKind, String otherNumber) {
    return (chapter.isEmpty() ? "" : chapter + ", ") + otherKind.word() + " " + otherNumber;
  }

  Heading titled(String newTitle) {
    return new Heading(chapter, kind, number, newTitle, line);
  }

  Heading outsideChapters() {
    return new Heading("", kind, number, title, line);
  }
}
