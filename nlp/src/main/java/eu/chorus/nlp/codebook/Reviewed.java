package eu.chorus.nlp.codebook;

import java.util.Arrays;
import java.util.List;

/**
 * Probabilities of entries, learnt from labelled answers: a logistic model over pairs of answer and
 * entry, whose evidence is how well the description fits, what like answers were given, and how
 * often the entry is given at all. Its weights are learnt from what is said of each example without
 * it, and start from what they mostly are, so that a few examples never do worse than none.
 */
final class Reviewed {
  /** Description, like answers, frequency, and a constant, which starts from the share given. */
  private static final double[] USUAL = {1, 2.5, 0.5, 0};

  /** How many pairs' worth the usual weights count; the constant is free. */
  private static final double[] HELD = {20, 0.8, 20, 0.01};

  /** Examples of usual frequency that are added to those of each entry. */
  private static final double PRIOR = 4;

  private static final int STEPS = 25;

  private final Neighbours neighbours;
  private final double[] frequency;
  private final double[] weights;

  private Reviewed(Neighbours neighbours, double[] frequency, double[] weights) {
    this.neighbours = neighbours;
    this.frequency = frequency;
    this.weights = weights;
  }

  /**
   * Learns.
   *
   * @param examples at least two
   * @param fits for each, how well each entry's description fits it
   * @param given for each, 1 for the entries that it was given and 0 for the others
   */
  static Reviewed of(List<SeenAnswer> examples, double[][] fits, double[][] given) {
    int n = examples.size();
    int entries = given[0].length;
    var neighbours = Neighbours.of(examples, given);
    double[] total = new double[entries];
    double all = 0;
    for (double[] row : given) {
      for (int entry = 0; entry < entries; entry++) {
        total[entry] += row[entry];
        all += row[entry];
      }
    }
    double usual = Math.min(0.5, Math.max(all, 1) / (n * entries));
    double[][] evidence = new double[n * entries][];
    double[] right = new double[n * entries];
    double[] frequency = new double[entries];
    for (int entry = 0; entry < entries; entry++) {
      frequency[entry] = frequency(total[entry], n, usual);
    }
    for (int i = 0; i < n; i++) {
      double[] others = new double[entries];
      for (int entry = 0; entry < entries; entry++) {
        others[entry] = frequency(total[entry] - given[i][entry], n - 1, usual);
        right[i * entries + entry] = given[i][entry];
      }
      double[][] rows = evidence(fits[i], neighbours.ofExample(i), others);
      System.arraycopy(rows, 0, evidence, i * entries, entries);
    }
    double[] start = USUAL.clone();
    start[start.length - 1] = logit(usual);
    return new Reviewed(neighbours, frequency, fitted(evidence, right, start));
  }

  /**
   * How likely each entry is.
   *
   * @param fits how well each entry's description fits the answer
   */
  double[] likely(SeenAnswer answer, double[] fits) {
    double[][] rows = evidence(fits, neighbours.of(answer), frequency);
    double[] likely = new double[rows.length];
    for (int entry = 0; entry < rows.length; entry++) {
      likely[entry] = probability(rows[entry], weights);
    }
    return likely;
  }

  /** How much more often than usual it is given, as a difference of log-odds. */
  private static double frequency(double times, int n, double usual) {
    return logit((times + PRIOR * usual) / (n + PRIOR)) - logit(usual);
  }

  private static double logit(double share) {
    return StrictMath.log(share / (1 - share));
  }

  private static double[][] evidence(double[] fits, double[] like, double[] frequency) {
    double mean = Spread.mean(fits);
    double deviation = Spread.deviation(fits);
    double[][] rows = new double[fits.length][];
    for (int entry = 0; entry < rows.length; entry++) {
      double fit = deviation == 0 ? 0 : (fits[entry] - mean) / deviation;
      rows[entry] = new double[] {fit, like[entry], frequency[entry], 1};
    }
    return rows;
  }

  private static double probability(double[] row, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * row[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** Newton's method on the penalised likelihood, which has one maximum. */
  private static double[] fitted(double[][] evidence, double[] right, double[] start) {
    int size = start.length;
    double[] weights = start.clone();
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[size];
      double[][] curve = new double[size][size];
      for (int i = 0; i < size; i++) {
        slope[i] = HELD[i] * (weights[i] - start[i]);
        curve[i][i] = HELD[i];
      }
      for (int n = 0; n < right.length; n++) {
        double likely = probability(evidence[n], weights);
        for (int i = 0; i < size; i++) {
          slope[i] += (likely - right[n]) * evidence[n][i];
          for (int j = 0; j <= i; j++) {
            curve[i][j] += likely * (1 - likely) * evidence[n][i] * evidence[n][j];
          }
        }
      }
      double[] change = new Cholesky(curve).solve(slope);
      double longest = Arrays.stream(change).map(Math::abs).max().orElse(0);
      for (int i = 0; i < size; i++) { // never further than 1, where the curve is nearly flat
        weights[i] -= change[i] / Math.max(1, longest);
      }
    }
    return weights;
  }
}
