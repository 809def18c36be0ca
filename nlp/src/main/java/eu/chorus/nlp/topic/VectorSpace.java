package eu.chorus.nlp.topic;

import eu.chorus.nlp.vector.SentenceVectors;

/** Texts by their sentence vectors. */
final class VectorSpace implements Representation {
  private static final long serialVersionUID = 1L;

  @Override
  public int size() {
    return SentenceVectors.SIZE;
  }

  @Override
  public Sparse of(SeenText text) {
    return Sparse.dense(text.vector());
  }
}
