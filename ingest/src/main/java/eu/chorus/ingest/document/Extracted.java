package eu.chorus.ingest.document;

import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Outcome;
import java.util.List;

/**
 * What a reader made of one file.
 *
 * @param outcome what became of it
 * @param blocks its text in reading order; empty unless the outcome is READ
 */
record Extracted(Outcome outcome, List<Block> blocks) {
  Extracted {
    blocks = List.copyOf(blocks);
  }

  static Extracted nothing(Outcome outcome) {
    return new Extracted(outcome, List.of());
  }

  /** READ with these blocks, or that other outcome if there are none. */
  static Extracted of(List<Block> blocks, Outcome ifEmpty) {
    return blocks.isEmpty() ? nothing(ifEmpty) : new Extracted(Outcome.READ, blocks);
  }
}
