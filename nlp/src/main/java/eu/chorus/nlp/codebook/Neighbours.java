package eu.chorus.nlp.codebook;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What reviewers gave the answers that are like an answer: kernel ridge regression of each entry on
 * labelled answers (Saunders, Gammerman and Vovk, Ridge Regression Learning Algorithm in Dual
 * Variables, 1998). What it says of an example that it had not seen has a closed form (Allen's
 * PRESS), so that nothing is fitted twice.
 */
final class Neighbours {
  /** Keeps a few examples from being taken too literally; an answer is like itself by 1 to 1.5. */
  private static final double RIDGE = 1;

  private final List<SeenAnswer> examples;

  /** For each entry the weight of each example. */
  private final double[][] weights;

  private final double[][] unseen;

  private Neighbours(List<SeenAnswer> examples, double[][] weights, double[][] unseen) {
    this.examples = examples;
    this.weights = weights;
    this.unseen = unseen;
  }

  /**
   * Learns.
   *
   * @param given for each example, 1 for the entries that it was given and 0 for the others
   */
  static Neighbours of(List<SeenAnswer> examples, double[][] given) {
    int n = examples.size();
    int entries = given[0].length;
    double[][] matrix = new double[n][n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column <= row; column++) {
        matrix[row][column] = examples.get(row).likeness(examples.get(column));
      }
      matrix[row][row] += RIDGE;
    }
    var equations = new Cholesky(matrix);
    double[] diagonal = equations.inverseDiagonal();
    double[][] weights = new double[entries][];
    double[][] unseen = new double[n][entries];
    for (int e = 0; e < entries; e++) {
      int entry = e;
      double mean = IntStream.range(0, n).mapToDouble(i -> given[i][entry]).sum() / n;
      weights[e] =
          equations.solve(IntStream.range(0, n).mapToDouble(i -> given[i][entry] - mean).toArray());
      for (int i = 0; i < n; i++) {
        unseen[i][e] = given[i][e] - mean - weights[e][i] / diagonal[i];
      }
    }
    return new Neighbours(List.copyOf(examples), weights, unseen);
  }

  /** For each entry how much likelier than usual it is. */
  double[] of(SeenAnswer answer) {
    double[] sums = new double[weights.length];
    for (int i = 0; i < examples.size(); i++) {
      double likeness = answer.likeness(examples.get(i));
      for (int entry = 0; entry < sums.length; entry++) {
        sums[entry] += likeness * weights[entry][i];
      }
    }
    return sums;
  }

  /** The same for an example, from all others. */
  double[] ofExample(int example) {
    return unseen[example].clone();
  }
}
