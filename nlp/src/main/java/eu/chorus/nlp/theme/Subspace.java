package eu.chorus.nlp.theme;

/**
 * The leading subspace of dense rows, by block power iteration as in {@link LatentTerms}: a tenth
 * of the numbers, and what is nearest stays nearest.
 */
final class Subspace {
  /** Beyond this, sentence vectors hold what tells no theme from another. */
  private static final int DIMENSIONS = 128;

  private static final int ITERATIONS = 4;

  private Subspace() {}

  /** The rows in the subspace, each of length 1 or 0; rows that are short already as they are. */
  static double[][] of(double[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    int dimensions = Math.min(DIMENSIONS, Math.max(1, rows.length / 2));
    if (width <= dimensions) {
      return rows;
    }
    double[][] basis = new double[dimensions][width];
    for (int d = 0; d < dimensions; d++) {
      for (int c = 0; c < width; c++) {
        basis[d][c] = LatentTerms.sign(c, d);
      }
    }
    Dense.orthonormalise(basis);
    for (int i = 0; i < ITERATIONS; i++) {
      double[][] next = new double[dimensions][width];
      for (double[] row : rows) {
        for (int d = 0; d < dimensions; d++) {
          Dense.add(next[d], Dense.dot(row, basis[d]), row);
        }
      }
      Dense.orthonormalise(next);
      basis = next;
    }
    double[][] seen = new double[rows.length][dimensions];
    for (int i = 0; i < rows.length; i++) {
      for (int d = 0; d < dimensions; d++) {
        seen[i][d] = Dense.dot(rows[i], basis[d]);
      }
      Dense.unit(seen[i]);
    }
    return seen;
  }
}
