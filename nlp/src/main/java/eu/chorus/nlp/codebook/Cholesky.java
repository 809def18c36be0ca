package eu.chorus.nlp.codebook;

/**
 * Linear equations with a symmetric positive definite matrix (Golub and Van Loan, Matrix
 * Computations, 2013, section 4.2).
 */
final class Cholesky {
  private final double[][] lower;

  /** Decomposes a matrix of which only the lower half is read. */
  Cholesky(double[][] matrix) {
    int size = matrix.length;
    lower = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = matrix[row][column];
        for (int i = 0; i < column; i++) {
          sum -= lower[row][i] * lower[column][i];
        }
        lower[row][column] = row == column ? Math.sqrt(sum) : sum / lower[column][column];
      }
    }
  }

  /** The vector that the matrix turns into this one. */
  double[] solve(double[] right) {
    double[] values = right.clone();
    for (int row = 0; row < values.length; row++) {
      for (int i = 0; i < row; i++) {
        values[row] -= lower[row][i] * values[i];
      }
      values[row] /= lower[row][row];
    }
    for (int row = values.length - 1; row >= 0; row--) {
      for (int i = row + 1; i < values.length; i++) {
        values[row] -= lower[i][row] * values[i];
      }
      values[row] /= lower[row][row];
    }
    return values;
  }

  /** The diagonal of the inverse matrix. */
  double[] inverseDiagonal() {
    int size = lower.length;
    double[] diagonal = new double[size];
    for (int column = 0; column < size; column++) {
      double[] inverse = new double[size]; // a column of the inverse of the lower half
      for (int row = column; row < size; row++) {
        double sum = row == column ? 1 : 0;
        for (int i = column; i < row; i++) {
          sum -= lower[row][i] * inverse[i];
        }
        inverse[row] = sum / lower[row][row];
        diagonal[column] += inverse[row] * inverse[row];
      }
    }
    return diagonal;
  }
}
