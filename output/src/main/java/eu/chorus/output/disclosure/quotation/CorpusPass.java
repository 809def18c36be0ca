package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.policy.Violation;
import java.util.List;

/**
 * A check that all texts of the corpus are streamed past. It holds what it looks for, which is as
 * long as the release, and nothing that grows with the corpus.
 */
public interface CorpusPass {
  /**
   * Looks at one text.
   *
   * @param family number of the family that wrote it; the texts of a family come one after the
   *     other, so that a check needs to remember no more than the last family
   */
  void pass(int family, Tokens text);

  /** What it objects to, once every text has passed. */
  List<Violation> verdict();
}
