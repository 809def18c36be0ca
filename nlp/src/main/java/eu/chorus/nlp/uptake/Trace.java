package eu.chorus.nlp.uptake;

import eu.chorus.model.ProvisionKey;
import java.util.List;

/**
 * A place in a draft that speaks for or against a verdict, for a chair to look up.
 *
 * @param kind what stands there
 * @param provision the provision, whose round tells the draft
 * @param start index in its text of the first UTF-16 unit; in its title where it has no text
 * @param end index behind the last
 */
public record Trace(Kind kind, ProvisionKey provision, int start, int end) {
  /** What can stand there. */
  public enum Kind {
    /** What was asked about stood there and is gone, or stands there anew. */
    OBJECT,
    /** Proposed words. */
    PROPOSED,
    /** What makes it ask for less: words put in, or words of the contrary taken out. */
    WEAKER,
    /** What makes it ask for more, likewise. */
    STRONGER,
    /** A definition, an example, a measure. */
    CLEARER,
    /** What tells for whom or what it holds. */
    SCOPE,
    /** Words that were changed otherwise. */
    CHANGED
  }

  /** Where some words of one sentence stand. */
  static Trace of(Kind kind, List<Word> words) {
    Word first = words.get(0);
    return new Trace(kind, first.provision(), first.start(), words.get(words.size() - 1).end());
  }
}
