package eu.chorus.nlp.theme;

import java.util.List;

/**
 * Non-negative matrix factorisation A ≈ WH by hierarchical alternating least squares (Cichocki and
 * Phan 2009), started from singular vectors (NNDSVD, Boutsidis and Gallopoulos 2008). No random
 * number is drawn and every sum runs in one order, so the same rows give the same bits.
 */
final class Factorisation {
  /** More passes change no label. */
  private static final int PASSES = 60;

  /** Keeps a factor from dying at exactly zero. */
  private static final double SMALLEST = 1e-12;

  private final List<SparseRow> rows;
  private final double[][] w;
  private final double[][] h;

  private Factorisation(List<SparseRow> rows, double[][] w, double[][] h) {
    this.rows = rows;
    this.w = w;
    this.h = h;
  }

  /**
   * The factors' rows of weights over the columns, one for each factor.
   *
   * @param rows the matrix
   * @param columns its width
   * @param factors how many; at least 1
   */
  static double[][] of(List<SparseRow> rows, int columns, int factors) {
    SingularVectors start = SingularVectors.of(rows, columns, factors);
    var factorisation = new Factorisation(rows, start.left(), start.right());
    for (int pass = 0; pass < PASSES; pass++) {
      factorisation.improveRight();
      factorisation.improveLeft();
    }
    return factorisation.h;
  }

  private void improveRight() {
    int k = h.length;
    double[][] wta = new double[k][h[0].length];
    for (int i = 0; i < rows.size(); i++) {
      for (int f = 0; f < k; f++) {
        if (w[f][i] > SMALLEST) {
          rows.get(i).addTo(wta[f], w[f][i]);
        }
      }
    }
    descend(h, wta, gram(w));
  }

  private void improveLeft() {
    int k = h.length;
    double[][] aht = new double[k][rows.size()];
    for (int f = 0; f < k; f++) {
      for (int i = 0; i < rows.size(); i++) {
        aht[f][i] = rows.get(i).dot(h[f]);
      }
    }
    descend(w, aht, gram(h));
  }

  /** One coordinate pass: each factor in turn to its best non-negative value, the others fixed. */
  private static void descend(double[][] factor, double[][] target, double[][] gram) {
    for (int f = 0; f < factor.length; f++) {
      double own = Math.max(gram[f][f], SMALLEST);
      for (int x = 0; x < factor[f].length; x++) {
        double others = 0;
        for (int g = 0; g < factor.length; g++) {
          others += gram[f][g] * factor[g][x];
        }
        factor[f][x] = Math.max(SMALLEST, factor[f][x] + (target[f][x] - others) / own);
      }
    }
  }

  private static double[][] gram(double[][] vectors) {
    double[][] gram = new double[vectors.length][vectors.length];
    for (int f = 0; f < vectors.length; f++) {
      for (int g = f; g < vectors.length; g++) {
        double sum = 0;
        for (int x = 0; x < vectors[f].length; x++) {
          sum += vectors[f][x] * vectors[g][x];
        }
        gram[f][g] = sum;
        gram[g][f] = sum;
      }
    }
    return gram;
  }
}
