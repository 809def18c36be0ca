package eu.chorus.jobs;

import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.vector.EncodedText;
import eu.chorus.nlp.vector.UnencodedText;
import java.util.Optional;

/**
 * A passage, with the vector of its text where one is asked for and there is one.
 *
 * @param digest of the text whose vector is asked for; else a key that no text has
 * @param passage the passage with its words
 * @param encoded the vector; empty as long as it is not known
 */
record Seen(String digest, AnalysedPassage passage, Optional<EncodedText> encoded) {
  /** A passage whose text's vector is yet to be looked for. */
  static Seen of(AnalysedPassage passage, Optional<UnencodedText> text) {
    return new Seen(digest(passage, text), passage, Optional.empty());
  }

  /** The key under which the vector of a passage's text lies, if one is asked for. */
  static String digest(AnalysedPassage passage, Optional<UnencodedText> text) {
    String none = "none:" + passage.passage().id(); // one key for all would gather in one task
    return text.map(UnencodedText::digest).orElse(none);
  }

  /** Its passage alone, which tells no word. */
  @Override
  public String toString() {
    return "Seen[" + passage.passage().id() + "]";
  }
}
