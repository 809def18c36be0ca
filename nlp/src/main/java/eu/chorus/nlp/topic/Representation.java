package eu.chorus.nlp.topic;

import java.io.Serializable;

/** A way to see a text as numbers. */
sealed interface Representation extends Serializable permits LexicalSpace, VectorSpace {
  /** Number of places of its vectors. */
  int size();

  /** A text as a vector. */
  Sparse of(SeenText text);
}
