package eu.chorus.nlp.theme;

/** Rows of numbers. Every sum runs in one order, whatever the machine, so its bits are the same. */
final class Dense {
  private Dense() {}

  static double dot(double[] a, double[] b) {
    return dot(a, b, a.length);
  }

  /** The dot product of the first so many; four sums side by side, since one alone waits. */
  static double dot(double[] a, double[] b, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  static double length(double[] row) {
    return Math.sqrt(dot(row, row));
  }

  /** Adds a row, so many times, to another. */
  static void add(double[] to, double factor, double[] row) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * row[i];
    }
  }

  static void scale(double[] row, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  /** Gives a row the length 1; a row of zeros stays. */
  static void unit(double[] row) {
    double length = length(row);
    if (length > 0) {
      scale(row, 1 / length);
    }
  }

  /** The squared distance of two rows of the given squared lengths. */
  static double distance(double[] a, double squaresOfA, double[] b, double squaresOfB) {
    return Math.max(0, squaresOfA + squaresOfB - 2 * dot(a, b));
  }

  /** Modified Gram-Schmidt, in order; what depends on those before it becomes zero. */
  static void orthonormalise(double[][] basis) {
    for (int d = 0; d < basis.length; d++) {
      double before = length(basis[d]);
      for (int e = 0; e < d; e++) {
        add(basis[d], -dot(basis[d], basis[e]), basis[e]);
      }
      double length = length(basis[d]);
      scale(basis[d], length <= 1e-10 * before ? 0 : 1 / length);
    }
  }
}
