package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.cells.ConstraintSystem.Row;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/** One linear programme over some of the numbers, the others held at given values. */
final class Programme {
  /** How far off a solver in floating point may be where the numbers are whole. */
  static final double TOLERANCE = 1e-4;

  /** What nothing bounds may be this much; a solver needs an end. */
  private static final double FAR = 1e6;

  private final Intervals intervals;
  private final Collection<Row> rows;
  private final int[] free;
  private final double[] values;

  /**
   * @param rows every constraint in which a free number occurs
   * @param free positions of the numbers that may change
   * @param values of all numbers; those of free ones are ignored
   */
  Programme(Intervals intervals, Collection<Row> rows, int[] free, double[] values) {
    this.intervals = intervals;
    this.rows = rows;
    this.free = free.clone();
    this.values = values.clone();
  }

  /**
   * Values of all numbers that fit the constraints, with the sum of some of them as small or as
   * great as can be; empty if there are none, or the solver gave a wrong answer.
   */
  Optional<double[]> solve(Set<Integer> objective, boolean maximise) {
    var model = new ExpressionsBasedModel();
    var variables = new int[values.length];
    Arrays.fill(variables, -1);
    for (int i = 0; i < free.length; i++) {
      int at = free[i];
      variables[at] = i;
      var variable =
          model
              .newVariable("x" + i)
              .lower(intervals.low[at])
              .upper(Math.min(intervals.high[at], intervals.low[at] + FAR));
      if (objective.contains(at)) {
        variable.weight(maximise ? -1 : 1);
      }
    }
    rows.forEach(row -> express(row, variables, model));
    var result = minimised(model);
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    var solution = values.clone();
    for (int i = 0; i < free.length; i++) {
      solution[free[i]] = result.doubleValue(i);
    }
    return fits(solution) ? Optional.of(solution) : Optional.empty();
  }

  /**
   * The solver alone: {@link Intervals} has simplified before, and what the model does beside, in
   * decimals of any length, takes ten times as long as the solver.
   */
  private static Optimisation.Result minimised(ExpressionsBasedModel model) {
    var result = LinearSolver.INTEGRATION.build(model).solve();
    return LinearSolver.INTEGRATION.toModelState(result, model);
  }

  private void express(Row row, int[] variables, ExpressionsBasedModel model) {
    double held = 0;
    boolean any = false;
    for (int i = 0; i < row.size(); i++) {
      int at = row.position(i);
      any |= variables[at] >= 0;
      held += variables[at] < 0 ? row.factor(i) * values[at] : 0;
    }
    if (!any) {
      return;
    }
    var expression = model.newExpression("r" + model.countExpressions());
    for (int i = 0; i < row.size(); i++) {
      int variable = variables[row.position(i)];
      if (variable >= 0) {
        expression.set(variable, row.factor(i));
      }
    }
    if (Double.isFinite(row.low())) {
      expression.lower(row.low() - held);
    }
    if (Double.isFinite(row.high())) {
      expression.upper(row.high() - held);
    }
  }

  private boolean fits(double[] solution) {
    for (int at : free) {
      if (solution[at] < intervals.low[at] - TOLERANCE
          || solution[at] > intervals.high[at] + TOLERANCE) {
        return false;
      }
    }
    return rows.stream().allMatch(row -> fits(row, solution));
  }

  /** Whether these values fit a constraint. */
  static boolean fits(Row row, double[] values) {
    double sum = 0;
    for (int i = 0; i < row.size(); i++) {
      sum += row.factor(i) * values[row.position(i)];
    }
    return sum >= row.low() - TOLERANCE && sum <= row.high() + TOLERANCE;
  }
}
