package eu.chorus.nlp.codebook;

import eu.chorus.nlp.vector.SentenceVectors;
import java.util.List;

/**
 * Sentence vectors seen from a question: what all answers to it share is taken out, so that the
 * angle between two shows what they say of it. The product of two is the mean of the models'
 * cosines.
 */
final class Direction {
  /** Each model's half of a vector. */
  private static final int HALF = SentenceVectors.SIZE / 2;

  private static final int MODELS = 2;

  private final float[] values;

  private Direction(float[] values) {
    this.values = values;
  }

  /** A vector without what it shares with the question's (its projection on that). */
  static Direction of(float[] vector, float[] question) {
    float[] values = new float[vector.length];
    for (int from = 0; from < values.length; from += HALF) {
      double shared = product(vector, question, from, from + HALF);
      double length = product(question, question, from, from + HALF);
      for (int i = from; i < from + HALF; i++) {
        values[i] = (float) (vector[i] - (length == 0 ? 0 : shared / length) * question[i]);
      }
    }
    return normalised(values);
  }

  /**
   * The sum of some, over their number and that of some more that point nowhere: of few, little is
   * known of what all share.
   */
  static float[] centre(List<Direction> directions, int nowhere) {
    float[] centre = new float[SentenceVectors.SIZE];
    for (Direction direction : directions) {
      for (int i = 0; i < centre.length; i++) {
        centre[i] += direction.values[i];
      }
    }
    for (int i = 0; i < centre.length; i++) {
      centre[i] /= directions.size() + nowhere;
    }
    return centre;
  }

  /** As seen from there. */
  Direction from(float[] centre) {
    float[] moved = new float[values.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = values[i] - centre[i];
    }
    return normalised(moved);
  }

  double times(Direction other) {
    return product(values, other.values, 0, values.length);
  }

  private static Direction normalised(float[] values) {
    for (int from = 0; from < values.length; from += HALF) {
      double length = Math.sqrt(MODELS * product(values, values, from, from + HALF));
      for (int i = from; i < from + HALF && length > 0; i++) {
        values[i] = (float) (values[i] / length);
      }
    }
    return new Direction(values);
  }

  private static double product(float[] one, float[] other, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
