package eu.chorus.nlp.theme;

/** A row of a sparse matrix: its columns in ascending order and their values. Never written to. */
final class SparseRow {
  final int[] columns;
  final double[] values;

  SparseRow(int[] columns, double[] values) {
    this.columns = columns;
    this.values = values;
  }

  /** Adds this row, {@code factor} times, to a dense one. */
  void addTo(double[] dense, double factor) {
    for (int i = 0; i < columns.length; i++) {
      dense[columns[i]] += factor * values[i];
    }
  }

  /** The dot product with a dense row. */
  double dot(double[] dense) {
    double sum = 0;
    for (int i = 0; i < columns.length; i++) {
      sum += values[i] * dense[columns[i]];
    }
    return sum;
  }
}
