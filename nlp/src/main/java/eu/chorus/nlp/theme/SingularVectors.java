package eu.chorus.nlp.theme;

import java.util.List;

/**
 * The leading singular vectors of a sparse matrix, by orthogonal iteration from a fixed start, with
 * their non-negative parts: the start of a {@link Factorisation}.
 *
 * @param left one row for each factor, over the matrix's rows
 * @param right one row for each factor, over the matrix's columns
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
record SingularVectors(double[][] left, double[][] right) {
  private static final int ITERATIONS = 20;

  static SingularVectors of(List<SparseRow> rows, int columns, int factors) {
    double[][] v = new double[factors][columns];
    for (int f = 0; f < factors; f++) {
      for (int c = 0; c < columns; c++) {
        // Any start that is not orthogonal to the answer will do; this one is the same every time.
        v[f][c] = 1 + StrictMath.sin((f + 1.0) * (c + 1.0));
      }
    }
    orthonormalise(v);
    for (int i = 0; i < ITERATIONS; i++) {
      v = timesTransposed(rows, times(rows, v), columns);
      orthonormalise(v);
    }
    double[][] u = times(rows, v);
    double[][] left = new double[factors][];
    double[][] right = new double[factors][];
    for (int f = 0; f < factors; f++) {
      double sigma = length(u[f]);
      scale(u[f], sigma == 0 ? 0 : 1 / sigma);
      boolean positive = part(u[f], 1) * part(v[f], 1) >= part(u[f], -1) * part(v[f], -1);
      double sign = positive ? 1 : -1;
      double lengths = part(u[f], sign) * part(v[f], sign);
      double root = Math.sqrt(sigma * lengths);
      left[f] = nonNegative(u[f], sign, root);
      right[f] = nonNegative(v[f], sign, root);
    }
    return new SingularVectors(left, right);
  }

  private static double[][] times(List<SparseRow> rows, double[][] v) {
    double[][] u = new double[v.length][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int f = 0; f < v.length; f++) {
        u[f][i] = rows.get(i).dot(v[f]);
      }
    }
    return u;
  }

  private static double[][] timesTransposed(List<SparseRow> rows, double[][] u, int columns) {
    double[][] v = new double[u.length][columns];
    for (int i = 0; i < rows.size(); i++) {
      for (int f = 0; f < u.length; f++) {
        rows.get(i).addTo(v[f], u[f][i]);
      }
    }
    return v;
  }

  /** Gram-Schmidt, in order; a vector that depends on those before it becomes zero. */
  private static void orthonormalise(double[][] v) {
    for (int f = 0; f < v.length; f++) {
      double before = length(v[f]);
      for (int g = 0; g < f; g++) {
        double along = 0;
        for (int c = 0; c < v[f].length; c++) {
          along += v[f][c] * v[g][c];
        }
        for (int c = 0; c < v[f].length; c++) {
          v[f][c] -= along * v[g][c];
        }
      }
      double length = length(v[f]);
      scale(v[f], length <= 1e-10 * before ? 0 : 1 / length);
    }
  }

  private static double[] nonNegative(double[] vector, double sign, double length) {
    double own = part(vector, sign);
    double[] result = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      result[i] = own == 0 ? 0 : Math.max(0, sign * vector[i]) / own * length;
    }
    return result;
  }

  /** The length of the part of a vector that has this sign. */
  private static double part(double[] vector, double sign) {
    double squares = 0;
    for (double x : vector) {
      double kept = Math.max(0, sign * x);
      squares += kept * kept;
    }
    return Math.sqrt(squares);
  }

  private static double length(double[] vector) {
    double squares = 0;
    for (double x : vector) {
      squares += x * x;
    }
    return Math.sqrt(squares);
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }
}
