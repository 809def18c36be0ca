package eu.chorus.nlp.topic;

import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.nlp.vector.VectorSource;
import org.jspecify.annotations.Nullable;

/**
 * A text as classifiers look at it: its words, and its vector, which is asked for by the first that
 * needs it and then shared by all. For one thread.
 */
final class SeenText {
  private final String text;
  private final VectorSource source;
  private float @Nullable [] vector;

  SeenText(String text, VectorSource source) {
    this.text = text;
    this.source = source;
  }

  String text() {
    return text;
  }

  float[] vector() {
    float[] known = vector;
    if (known == null) {
      known = source.of(UnencodedText.of(text)).vector();
      vector = known;
    }
    return known;
  }
}
