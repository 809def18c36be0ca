package eu.chorus.nlp.theme;

import eu.chorus.nlp.vector.SentenceVectors;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentence vectors of one topic less what they all have in common: what is left is what tells them
 * apart. Each of the two models counts as much as the other.
 */
final class Meanings {
  private static final int HALF = SentenceVectors.SIZE / 2;

  private final double[] mean = new double[SentenceVectors.SIZE];

  /** Mean length of the centred vectors, by model. */
  private final double[] spread = new double[2];

  private Meanings() {}

  static Meanings of(List<float[]> vectors) {
    var meanings = new Meanings();
    for (float[] vector : vectors) {
      for (int d = 0; d < vector.length; d++) {
        meanings.mean[d] += vector[d];
      }
    }
    Dense.scale(meanings.mean, 1.0 / vectors.size());
    for (float[] vector : vectors) {
      double[] less = meanings.less(vector);
      for (int half = 0; half < 2; half++) {
        meanings.spread[half] += length(less, half) / vectors.size();
      }
    }
    return meanings;
  }

  double[] nothing() {
    return new double[SentenceVectors.SIZE];
  }

  /** A vector less the mean, of length 1: both halves of the same length. */
  double[] centred(float[] vector) {
    double[] less = less(vector);
    for (int half = 0; half < 2; half++) {
      double length = length(less, half);
      for (int d = 0; d < HALF; d++) {
        less[half * HALF + d] *= length > 0 ? Math.sqrt(0.5) / length : 0;
      }
    }
    return less;
  }

  /**
   * The function of vectors whose value is a vector's likeness to a direction, if its distance from
   * the mean is the usual one.
   *
   * @param direction of length 1, as {@link #centred} makes them
   */
  Direction direction(double[] direction) {
    var values = new ArrayList<Double>();
    double offset = 0;
    for (int d = 0; d < direction.length; d++) {
      double usual = spread[d / HALF];
      double value = usual > 0 ? direction[d] * Math.sqrt(0.5) / usual : 0;
      values.add(value);
      offset -= mean[d] * value;
    }
    return new Direction(values, offset, 1);
  }

  private double[] less(float[] vector) {
    double[] less = new double[vector.length];
    for (int d = 0; d < less.length; d++) {
      less[d] = vector[d] - mean[d];
    }
    return less;
  }

  private static double length(double[] row, int half) {
    double squares = 0;
    for (int d = half * HALF; d < (half + 1) * HALF; d++) {
      squares += row[d] * row[d];
    }
    return Math.sqrt(squares);
  }
}
