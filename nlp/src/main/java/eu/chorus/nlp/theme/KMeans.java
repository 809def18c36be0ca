package eu.chorus.nlp.theme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lloyd's algorithm (1982) from given middles: no random number, one order of summation.
 *
 * @param groups the group of each row
 * @param middles the mean of each group; one may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
record KMeans(int[] groups, double[][] middles) {
  private static final int MOST_PASSES = 50;

  /**
   * Puts rows into groups.
   *
   * @param rows of any length
   * @param seeds number of the row at which each group begins
   */
  static KMeans of(double[][] rows, List<Integer> seeds) {
    return from(rows, seeds.stream().map(seed -> rows[seed].clone()).toArray(double[][]::new));
  }

  /** The same rows without one of the groups. */
  KMeans without(int group, double[][] rows) {
    return from(
        rows,
        IntStream.range(0, middles.length)
            .filter(m -> m != group)
            .mapToObj(m -> middles[m])
            .toArray(double[][]::new));
  }

  private static KMeans from(double[][] rows, double[][] start) {
    double[][] middles = start;
    double[] squares = Arrays.stream(rows).mapToDouble(row -> Dense.dot(row, row)).toArray();
    int[] groups = new int[rows.length];
    Arrays.fill(groups, -1);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      int[] nearest = nearest(rows, squares, middles);
      if (Arrays.equals(nearest, groups)) {
        break;
      }
      groups = nearest;
      middles = middles(rows, groups, middles);
    }
    return new KMeans(groups, middles);
  }

  int number() {
    return middles.length;
  }

  private static int[] nearest(double[][] rows, double[] squares, double[][] middles) {
    double[] ofMiddles = Arrays.stream(middles).mapToDouble(m -> Dense.dot(m, m)).toArray();
    int[] nearest = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int m = 0; m < middles.length; m++) {
        double distance = Dense.distance(rows[i], squares[i], middles[m], ofMiddles[m]);
        if (distance < least) {
          least = distance;
          nearest[i] = m;
        }
      }
    }
    return nearest;
  }

  /** The means of the groups; an empty group keeps its middle. */
  private static double[][] middles(double[][] rows, int[] groups, double[][] before) {
    double[][] middles = new double[before.length][before[0].length];
    int[] sizes = new int[before.length];
    for (int i = 0; i < rows.length; i++) {
      Dense.add(middles[groups[i]], 1, rows[i]);
      sizes[groups[i]]++;
    }
    for (int m = 0; m < middles.length; m++) {
      if (sizes[m] == 0) {
        middles[m] = before[m];
      } else {
        Dense.scale(middles[m], 1.0 / sizes[m]);
      }
    }
    return middles;
  }
}
