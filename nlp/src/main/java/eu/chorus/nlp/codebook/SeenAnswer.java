package eu.chorus.nlp.codebook;

import eu.chorus.nlp.topic.Sparse;
import java.util.Optional;

/**
 * An answer, or what describes an entry, as a mapper looks at it.
 *
 * @param words its words by tf-idf, those of the question left out
 * @param pieces the same of runs of letters
 * @param direction its meaning; empty without sentence vectors
 */
record SeenAnswer(Sparse words, Sparse pieces, Optional<Direction> direction) {
  /** What words count beside vectors. */
  private static final double LEXICAL = 0.5;

  /** How much two have in common: 0 for nothing; below 0 where vectors point apart. */
  double likeness(SeenAnswer other) {
    double lexical = (words.times(other.words) + pieces.times(other.pieces)) / 2;
    return direction
        .flatMap(own -> other.direction.map(own::times))
        .map(cosine -> cosine + LEXICAL * lexical)
        .orElse(lexical);
  }

  /** Nothing of it. */
  @Override
  public String toString() {
    return "SeenAnswer";
  }
}
