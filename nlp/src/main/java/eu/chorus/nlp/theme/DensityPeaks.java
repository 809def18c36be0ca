package eu.chorus.nlp.theme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where themes have their middle: passages in dense company that are far from any passage in denser
 * company (Rodriguez and Laio, Clustering by Fast Search and Find of Density Peaks, Science 2014).
 * A peak depends on what lies around it and nothing else, so it stays when others come or go.
 */
final class DensityPeaks {
  private final double[] density;
  private final double[] distance;

  private DensityPeaks(double[] density, double[] distance) {
    this.density = density;
    this.distance = distance;
  }

  /** The peaks among smooth rows of length 1. */
  static DensityPeaks of(double[][] rows) {
    return of(rows.length, (a, b) -> Dense.dot(rows[a], rows[b]));
  }

  /** The peaks among so many passages of which any two are so alike. */
  static DensityPeaks of(int n, Neighbours.Likeness alike) {
    int number = Neighbours.number(n);
    float[][] likeness = new float[n][];
    double[][] nearest = new double[n][number];
    for (double[] row : nearest) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    for (int a = 0; a < n; a++) {
      likeness[a] = new float[a];
      for (int b = 0; b < a; b++) {
        double like = alike.of(a, b);
        likeness[a][b] = (float) like;
        offer(nearest[a], like);
        offer(nearest[b], like);
      }
    }
    double[] density = new double[n];
    for (int a = 0; a < n; a++) {
      density[a] = Math.max(0, Arrays.stream(nearest[a]).average().orElse(0));
    }
    return new DensityPeaks(density, distances(likeness, density));
  }

  private static void offer(double[] nearest, double like) {
    int at = nearest.length - 1;
    if (at < 0 || like <= nearest[at]) {
      return;
    }
    while (at > 0 && nearest[at - 1] < like) {
      nearest[at] = nearest[at - 1];
      at--;
    }
    nearest[at] = like;
  }

  private static double[] distances(float[][] likeness, double[] density) {
    int[] order =
        IntStream.range(0, density.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -density[i]).thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    double[] distance = new double[density.length];
    for (int o = 0; o < order.length; o++) {
      double best = -1; // the densest of all is as far from a denser one as can be
      for (int p = 0; p < o; p++) {
        int a = Math.max(order[o], order[p]);
        int b = Math.min(order[o], order[p]);
        best = Math.max(best, likeness[a][b]);
      }
      distance[order[o]] = 1 - best;
    }
    return distance;
  }

  /** The clearest peaks, the clearest first. */
  List<Integer> clearest(int number) {
    return IntStream.range(0, density.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -density[i] * distance[i])
                .thenComparing(i -> i))
        .limit(number)
        .toList();
  }

  /** How many peaks are at least so far from any denser passage. */
  int further(double than) {
    return (int) Arrays.stream(distance).filter(d -> d > than).count();
  }
}
