package eu.chorus.nlp.theme;

import java.util.List;

/**
 * Latent semantic analysis (Deerwester and others, 1990): passages that use different words for one
 * thing come near to each other. The subspace of the leading singular vectors is found by block
 * power iteration (Halko, Martinsson, Tropp, 2011, algorithm 4.4); within it no axis is preferred,
 * since only likenesses are asked for.
 */
final class LatentTerms {
  /** As many as prototypes found best for single sentences and for articles. */
  private static final int DIMENSIONS = 100;

  /** Fewer than one dimension for so many passages: with more, each would be an axis of its own. */
  private static final int PASSAGES_PER_DIMENSION = 4;

  /** The spectrum of tf-idf falls slowly; more change no neighbour. */
  private static final int ITERATIONS = 6;

  private LatentTerms() {}

  /**
   * The passages in the latent space, each of length 1 or, where it holds nothing, 0.
   *
   * @param space the passages' terms
   */
  static double[][] of(TermSpace space) {
    List<SparseRow> rows = space.rows();
    int columns = space.terms().size();
    int dimensions =
        Math.min(Math.min(DIMENSIONS, columns), Math.max(1, rows.size() / PASSAGES_PER_DIMENSION));
    double[][] basis = start(space.terms(), dimensions);
    Dense.orthonormalise(basis);
    for (int i = 0; i < ITERATIONS; i++) {
      basis = back(rows, seen(rows, basis), columns, dimensions);
      Dense.orthonormalise(basis);
    }
    double[][] seen = seen(rows, basis);
    for (double[] row : seen) {
      Dense.unit(row);
    }
    return seen;
  }

  /**
   * Signs that look random, but that each term brings along: a term that is added or left out
   * changes nobody else's.
   */
  private static double[][] start(List<String> terms, int dimensions) {
    double[][] start = new double[dimensions][terms.size()];
    for (int c = 0; c < terms.size(); c++) {
      for (int d = 0; d < dimensions; d++) {
        start[d][c] = sign(terms.get(c).hashCode(), d);
      }
    }
    return start;
  }

  /** 1 or -1, of a column and a dimension, as if drawn. */
  static double sign(int column, int dimension) {
    return (mixed(mixed(column) + dimension) & 1) == 0 ? 1 : -1;
  }

  /** A step of SplitMix64 (Steele, Lea, Flood, 2014). */
  static long mixed(long state) {
    long z = state + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static double[][] seen(List<SparseRow> rows, double[][] basis) {
    double[][] seen = new double[rows.size()][basis.length];
    for (int i = 0; i < seen.length; i++) {
      for (int d = 0; d < basis.length; d++) {
        seen[i][d] = rows.get(i).dot(basis[d]);
      }
    }
    return seen;
  }

  private static double[][] back(
      List<SparseRow> rows, double[][] seen, int columns, int dimensions) {
    double[][] basis = new double[dimensions][columns];
    for (int i = 0; i < seen.length; i++) {
      for (int d = 0; d < dimensions; d++) {
        rows.get(i).addTo(basis[d], seen[i][d]);
      }
    }
    return basis;
  }
}
