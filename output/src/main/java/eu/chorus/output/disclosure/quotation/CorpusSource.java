package eu.chorus.output.disclosure.quotation;

import java.io.IOException;
import java.util.List;

/** Wherever the corpus lies: it streams every text past the checks, family after family. */
public interface CorpusSource {
  /** Streams every text, once, past all of these. */
  void feed(List<CorpusPass> passes) throws IOException;
}
