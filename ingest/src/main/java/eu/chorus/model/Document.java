package eu.chorus.model;

import java.util.List;

/**
 * The text of one attachment, as extracted.
 *
 * @param contribution id of the contribution it belongs to
 * @param question id of the upload question
 * @param sha256 digest of the file's bytes
 * @param outcome what became of the file
 * @param blocks its paragraphs and headings in reading order; empty unless the outcome is READ
 */
public record Document(
    String contribution, String question, String sha256, Outcome outcome, List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }

  /** What became of an uploaded file; exactly one holds. */
  public enum Outcome {
    READ,
    NO_TEXT_LAYER,
    ENCRYPTED,
    EMPTY,
    CORRUPT,
    UNSUPPORTED,
    TIMED_OUT,
    CRASHED
  }

  /**
   * A paragraph or heading.
   *
   * @param heading whether it is a heading
   * @param page page (PDF) or paragraph number (other formats), from 1
   * @param text its words
   */
  public record Block(boolean heading, int page, Verbatim text) {}
}
