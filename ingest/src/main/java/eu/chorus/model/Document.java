package eu.chorus.model;

import java.util.List;

/**
 * The text of one attachment, as extracted.
 *
 * @param contribution id of the contribution it belongs to
 * @param question id of the upload question
 * @param sha256 digest of the file's bytes
 * @param outcome what became of the file
 * @param blocks its headings, paragraphs, cells and notes in reading order; empty unless the
 *     outcome is READ or PARTLY_READ
 */
public record Document(
    String contribution, String question, String sha256, Outcome outcome, List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }

  /** What became of an uploaded file; exactly one holds. */
  public enum Outcome {
    READ,
    /** An archive of which some files were read and some could not be. */
    PARTLY_READ,
    NO_TEXT_LAYER,
    /** Opens to whoever knows a password. */
    PASSWORD_PROTECTED,
    /** Opens to whoever holds a certificate or a right, which is more than a password. */
    ENCRYPTED,
    EMPTY,
    CORRUPT,
    /** Holds, or unfolds to, more than any document. */
    TOO_LARGE,
    UNSUPPORTED,
    TIMED_OUT,
    CRASHED
  }

  /**
   * A piece of text that stands by itself.
   *
   * @param kind what it is
   * @param level rank of a heading, 1 (highest) to 9; 0 for all other kinds
   * @param position where it stands
   * @param text its words, white space folded
   */
  public record Block(Kind kind, int level, Position position, Verbatim text) {
    /** Whether it is a heading. */
    public boolean heading() {
      return kind == Kind.HEADING;
    }
  }

  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    /** A paragraph in a cell of a table. */
    CELL,
    /** A foot- or endnote. */
    NOTE,
    /** Typed into a form field or over a page. */
    FILL_IN
  }

  /**
   * Where a block stands. Every number counts from 1; 0 where there is nothing to count.
   *
   * @param part which file of an archive; 0 for a file that came by itself
   * @param page the page, where the format has pages (PDF)
   * @param paragraph which paragraph of the file, empty ones included where the format has them
   * @param row row of the table that the block stands in
   * @param column column of the table that the block stands in
   */
  public record Position(int part, int page, int paragraph, int row, int column) {}
}
