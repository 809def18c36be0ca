package eu.chorus.nlp.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Intervals by the percentile bootstrap: items are drawn with replacement (Efron and Tibshirani, An
 * Introduction to the Bootstrap, 1993, chapter 13). The draws come from one seed, so that the same
 * findings give the same interval.
 */
final class Bootstrap {
  private static final int RESAMPLES = 1_000;
  private static final double TAIL = 0.025;
  private static final long SEED = 1993;

  private Bootstrap() {}

  /** A statistic of a sample. */
  interface Statistic {
    /**
     * Its value.
     *
     * @param times how often each item was drawn
     */
    double of(int[] times);
  }

  /**
   * The statistic of all items, with its interval.
   *
   * @param name what it measures
   * @param items number of items
   */
  static Figure figure(String name, int items, Statistic statistic) {
    int[] times = new int[items];
    Arrays.fill(times, 1);
    double value = statistic.of(times);
    var random = new SplittableRandom(SEED);
    double[] values = new double[items == 0 ? 0 : RESAMPLES];
    for (int i = 0; i < values.length; i++) {
      Arrays.fill(times, 0);
      for (int draw = 0; draw < items; draw++) {
        times[random.nextInt(items)]++;
      }
      values[i] = statistic.of(times);
    }
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return new Figure(name, value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL), items);
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
