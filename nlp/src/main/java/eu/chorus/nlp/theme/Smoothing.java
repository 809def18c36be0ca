package eu.chorus.nlp.theme;

/**
 * Moves every passage towards its neighbours, and these towards theirs: what passages of one theme
 * happen to say differently evens out, and what tells themes apart stays (graph convolution without
 * learning: Wu and others, Simplifying Graph Convolutional Networks, 2019; for clusters Zhang and
 * others, Attributed Graph Clustering via Adaptive Graph Convolution, 2019). A clustering of smooth
 * rows moves far less than one of raw rows when some passages go.
 */
final class Smoothing {
  /** Fewer leave chance in, more wipe small themes out: 2, 4, 8 and 16 were tried. */
  private static final int PASSES = 4;

  private Smoothing() {}

  /** The rows, each of length 1, half its own and half its neighbours' in each pass. */
  static double[][] of(double[][] rows, Neighbours neighbours) {
    double[][] smooth = rows;
    for (int pass = 0; pass < PASSES; pass++) {
      double[][] next = new double[rows.length][];
      for (int i = 0; i < rows.length; i++) {
        next[i] = between(smooth, i, neighbours);
      }
      smooth = next;
    }
    double[][] result = new double[smooth.length][];
    for (int i = 0; i < result.length; i++) {
      result[i] = smooth[i].clone();
      Dense.unit(result[i]);
    }
    return result;
  }

  private static double[] between(double[][] rows, int i, Neighbours neighbours) {
    int[] ends = neighbours.ends[i];
    double[] weights = neighbours.weights[i];
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    double[] row = rows[i].clone();
    if (all > 0) {
      Dense.scale(row, 0.5);
      for (int e = 0; e < ends.length; e++) {
        Dense.add(row, 0.5 * weights[e] / all, rows[ends[e]]);
      }
    }
    return row;
  }
}
