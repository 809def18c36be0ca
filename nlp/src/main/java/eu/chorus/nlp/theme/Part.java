package eu.chorus.nlp.theme;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Nine tenths of the passages of a topic, and the groups that they alone would be put into.
 *
 * @param views all passages
 * @param inside numbers of the passages of this part, in ascending order
 * @param smooth the part's rows, smoothed over its own graph
 * @param peaks where its groups have their middle
 * @param number how many groups there seem to be, if one asks
 */
record Part(
    Views views,
    List<Integer> inside,
    List<double[]> smooth,
    DensityPeaks peaks,
    IntSupplier number) {
  Part {
    inside = List.copyOf(inside);
    smooth = List.copyOf(smooth);
  }

  static Part of(Views views, List<Integer> inside) {
    int size = inside.size();
    Neighbours neighbours =
        Neighbours.of(size, (a, b) -> views.likeness(inside.get(a), inside.get(b)));
    double[][] smooth = Smoothing.of(rows(views.rows(), inside), neighbours);
    return new Part(
        views,
        inside,
        List.of(smooth),
        DensityPeaks.of(smooth),
        () ->
            NumberOfThemes.of(rows(views.words(), inside), neighbours, views.meanings().isEmpty()));
  }

  private static double[][] rows(double[][] all, List<Integer> which) {
    return which.stream().map(i -> all[i]).toArray(double[][]::new);
  }

  /** The group of every passage: of those outside, the group that they are nearest to. */
  int[] groups(int number) {
    double[][] rows = smooth.toArray(double[][]::new);
    KMeans means = KMeans.of(rows, peaks.clearest(number));
    int[] groups = new int[views.rows().length];
    Arrays.fill(groups, -1);
    double[][] middles = new double[means.number()][views.rows()[0].length];
    for (int i = 0; i < inside.size(); i++) {
      groups[inside.get(i)] = means.groups()[i];
      Dense.add(middles[means.groups()[i]], 1, views.rows()[inside.get(i)]);
    }
    for (double[] middle : middles) {
      Dense.unit(middle);
    }
    for (int i = 0; i < groups.length; i++) {
      groups[i] = groups[i] < 0 ? nearest(views.rows()[i], middles) : groups[i];
    }
    return groups;
  }

  private static int nearest(double[] row, double[][] middles) {
    int nearest = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < middles.length; m++) {
      double like = Dense.dot(row, middles[m]);
      if (like > most) {
        most = like;
        nearest = m;
      }
    }
    return nearest;
  }
}
