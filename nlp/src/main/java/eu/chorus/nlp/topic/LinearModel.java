package eu.chorus.nlp.topic;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear support vector machine, one label against the rest, each label of the same weight
 * however many examples it has (Fan et al., LIBLINEAR, 2008). The solver draws its order from a
 * seed of its own, so that the same examples in the same order give the same model.
 */
final class LinearModel implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Cost of an error, and how near to the optimum is near enough: the solver's own defaults. */
  private static final double COST = 1;

  private static final double TOLERANCE = 0.01;

  /** A row for each label. */
  private final float[][] weights;

  private LinearModel(float[][] weights) {
    this.weights = weights;
  }

  /**
   * Learns.
   *
   * @param vectors the examples
   * @param gold the number of each example's label
   * @param labels how many labels there are, whether or not an example has each
   * @param size places of a vector
   */
  static LinearModel train(List<Sparse> vectors, int[] gold, int labels, int size) {
    var problem = new Problem();
    problem.l = vectors.size();
    problem.n = size;
    problem.x = vectors.stream().map(Sparse::features).toArray(Feature[][]::new);
    problem.y = IntStream.of(gold).asDoubleStream().toArray();
    problem.bias = -1;
    int[] present = IntStream.of(gold).distinct().sorted().toArray();
    var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE);
    parameter.setWeights(
        IntStream.of(present).mapToDouble(label -> balance(gold, label, present.length)).toArray(),
        present);
    Linear.disableDebugOutput(); // it writes to standard output, which is not its own
    var learnt = Linear.train(problem, parameter);
    double[] found = learnt.getFeatureWeights();
    int[] order = learnt.getLabels();
    int rows = order.length == 2 ? 1 : order.length;
    float[][] weights = new float[labels][size];
    for (int row = 0; row < rows; row++) {
      for (int place = 0; place < size; place++) {
        weights[order[row]][place] = (float) found[place * rows + row];
      }
    }
    if (order.length == 2) { // the solver keeps one row for two labels
      for (int place = 0; place < size; place++) {
        weights[order[1]][place] = -weights[order[0]][place];
      }
    }
    return new LinearModel(weights);
  }

  private static double balance(int[] gold, int label, int labels) {
    long own = IntStream.of(gold).filter(g -> g == label).count();
    return gold.length / (double) (labels * own);
  }

  /** How far on the side of each label a vector lies. */
  double[] margins(Sparse vector) {
    return vector.times(weights);
  }
}
