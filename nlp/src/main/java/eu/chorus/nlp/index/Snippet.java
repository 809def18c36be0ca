package eu.chorus.nlp.index;

import eu.chorus.model.Verbatim;
import java.util.List;

/**
 * An extract of a passage, in pieces, so that whoever shows it escapes each piece for its medium
 * and marks matches in its own way.
 *
 * @param pieces in reading order
 */
public record Snippet(List<Piece> pieces) {
  public Snippet {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece of text.
   *
   * @param text a respondent's words, or the sign of an omission
   * @param match whether it is what was searched for
   */
  public record Piece(Verbatim text, boolean match) {}

  /**
   * As plain text for a terminal, matches between two marks. Control and direction-changing
   * characters are taken out, so that no text can steer what shows it.
   */
  public String plain(String before, String after) {
    StringBuilder plain = new StringBuilder();
    for (Piece piece : pieces) {
      String text = visible(piece);
      plain.append(piece.match() ? before + text + after : text);
    }
    return plain.toString();
  }

  /** As HTML: the same, everything escaped, matches in {@code <mark>} elements. */
  public String html() {
    StringBuilder html = new StringBuilder();
    for (Piece piece : pieces) {
      String text = escape(visible(piece));
      html.append(piece.match() ? "<mark>" + text + "</mark>" : text);
    }
    return html.toString();
  }

  private static String visible(Piece piece) {
    return piece.text().text().replaceAll("\\p{Cf}", "").replaceAll("\\p{Cc}+", " ");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
