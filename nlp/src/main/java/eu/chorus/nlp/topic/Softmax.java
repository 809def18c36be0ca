package eu.chorus.nlp.topic;

import java.util.Arrays;
import java.util.List;

/**
 * Makes margins into probabilities: softmax of the margins times one slope, fitted so that what is
 * said with 70 % is right in 70 % of cases (temperature scaling; Guo et al., On Calibration of
 * Modern Neural Networks, 2017). {@code StrictMath}, so that every machine finds the same.
 */
final class Softmax {
  private static final double FLATTEST = 0.05;
  private static final double STEEPEST = 50;

  /** Halves the interval's logarithm often enough for four digits. */
  private static final int STEPS = 30;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Softmax() {}

  /** Logarithms of the probabilities. */
  static double[] logs(double[] margins, double slope) {
    double highest = Arrays.stream(margins).max().orElse(0) * slope;
    double sum = 0;
    for (double margin : margins) {
      sum += StrictMath.exp(margin * slope - highest);
    }
    double logSum = highest + StrictMath.log(sum);
    return Arrays.stream(margins).map(margin -> margin * slope - logSum).toArray();
  }

  /**
   * The slope under which the right labels are likeliest, by golden-section search.
   *
   * @param margins of texts that the model has not learnt from
   * @param gold the number of each text's label
   */
  static double fitted(List<double[]> margins, int[] gold) {
    double low = StrictMath.log(FLATTEST);
    double high = StrictMath.log(STEEPEST);
    for (int step = 0; step < STEPS; step++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(margins, gold, left) <= loss(margins, gold, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return StrictMath.exp((low + high) / 2);
  }

  private static double loss(List<double[]> margins, int[] gold, double logSlope) {
    double slope = StrictMath.exp(logSlope);
    double loss = 0;
    for (int i = 0; i < gold.length; i++) {
      loss -= logs(margins.get(i), slope)[gold[i]];
    }
    return loss;
  }
}
