package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.CorpusPass;
import eu.chorus.output.disclosure.quotation.Tokens;
import java.util.List;

/** Counts what it is shown: a check that saw no text has not checked anything. */
final class Census implements CorpusPass {
  private long texts;

  @Override
  public void pass(int family, Tokens text) {
    texts++;
  }

  long texts() {
    return texts;
  }

  @Override
  public List<Violation> verdict() {
    return List.of();
  }
}
