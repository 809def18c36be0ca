package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.CrossTab.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * Someone who knows every published number of a cross-tab, the question's exact one-way table and
 * how the rounding works, and bounds what is withheld by linear programmes. Each solution is a
 * table that the published numbers allow; the values met in passing widen the range of every other
 * cell, so only a few programmes need be solved.
 */
final class Attacker {
  /** Solvers work in floating point; the numbers are integers, so this is ample. */
  private static final double TOLERANCE = 1e-6;

  private final CrossNumbers numbers;
  private final int crossMinimum;
  private final int slack;
  private final int width;
  private final double[] low;
  private final double[] high;

  Attacker(ReleasePolicy policy, CrossNumbers numbers) {
    this.numbers = numbers;
    this.crossMinimum = policy.crossMinimum();
    this.slack = policy.roundingBase() - 1;
    this.width = policy.boundWidth();
    this.low = truth();
    this.high = truth();
  }

  /** The first withheld number that can be derived too finely, if there is one. */
  Optional<Place> weakest() {
    for (var place : withheld()) {
      int variable = variable(place);
      if (isTight(variable)) {
        meet(solve(variable, true));
      }
      if (isTight(variable)) {
        meet(solve(variable, false));
      }
      if (isTight(variable)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private boolean isTight(int variable) {
    return high[variable] - low[variable] < width - TOLERANCE;
  }

  private List<Place> withheld() {
    var places = new ArrayList<Place>();
    for (int column = 0; column < numbers.columns(); column++) {
      for (int row = 0; row < numbers.rows(); row++) {
        if (!numbers.isShown(row, column)) {
          places.add(new Place(row, column));
        }
      }
      if (!numbers.isBaseShown(column)) {
        places.add(new Place(-1, column));
      }
    }
    return places;
  }

  /** Cells come first, row by row; then the bases. */
  private int variable(Place place) {
    int row = place.row() < 0 ? numbers.rows() : place.row();
    return row * numbers.columns() + place.column();
  }

  private double[] truth() {
    var values = new double[(numbers.rows() + 1) * numbers.columns()];
    for (int column = 0; column < numbers.columns(); column++) {
      for (int row = 0; row < numbers.rows(); row++) {
        values[variable(new Place(row, column))] = numbers.trueCount(row, column);
      }
      values[variable(new Place(-1, column))] = numbers.trueBase(column);
    }
    return values;
  }

  private void meet(Optimisation.Result solution) {
    if (!solution.getState().isFeasible()) {
      throw new IllegalStateException("the true table contradicts the published one");
    }
    for (int i = 0; i < low.length; i++) {
      low[i] = Math.min(low[i], solution.doubleValue(i));
      high[i] = Math.max(high[i], solution.doubleValue(i));
    }
  }

  private Optimisation.Result solve(int objective, boolean maximise) {
    var model = new ExpressionsBasedModel();
    for (int row = 0; row <= numbers.rows(); row++) {
      for (int column = 0; column < numbers.columns(); column++) {
        var variable = model.newVariable("v" + row + "_" + column).lower(0);
        if (row == numbers.rows() && numbers.isBaseShown(column)) {
          variable.lower(Math.max(0, numbers.base(column) - slack));
          variable.upper(numbers.base(column) + slack);
        } else if (row < numbers.rows() && numbers.isShown(row, column)) {
          variable.lower(Math.max(crossMinimum, numbers.count(row, column) - slack));
          variable.upper(numbers.count(row, column) + slack);
        } else {
          variable.upper(numbers.total());
        }
      }
    }
    addRows(model);
    for (int column = 0; column < numbers.columns(); column++) {
      addColumn(model, column);
    }
    model.getVariable(objective).weight(1);
    return maximise ? model.maximise() : model.minimise();
  }

  private void addRows(ExpressionsBasedModel model) {
    var bases = model.newExpression("bases").level(numbers.total());
    for (int column = 0; column < numbers.columns(); column++) {
      bases.set(variable(new Place(-1, column)), 1);
    }
    for (int row = 0; row < numbers.rows(); row++) {
      if (numbers.isTotalShown(row)) {
        var total = model.newExpression("row" + row).level(numbers.total(row));
        for (int column = 0; column < numbers.columns(); column++) {
          total.set(variable(new Place(row, column)), 1);
        }
      }
    }
  }

  /** Options that exclude one another add up to the base; others each lie within, and cover it. */
  private void addColumn(ExpressionsBasedModel model, int column) {
    var sum = model.newExpression("column" + column).set(variable(new Place(-1, column)), -1);
    sum.lower(0);
    if (numbers.isExclusive()) {
      sum.upper(0);
    }
    for (int row = 0; row < numbers.rows(); row++) {
      sum.set(variable(new Place(row, column)), 1);
      if (!numbers.isExclusive()) {
        model
            .newExpression("within" + row + "_" + column)
            .set(variable(new Place(-1, column)), 1)
            .set(variable(new Place(row, column)), -1)
            .lower(0);
      }
    }
    if (numbers.isExclusive() && numbers.isBaseShown(column)) {
      addRest(model, column);
    }
  }

  /** The rounded rest of a column is the rounded base less the rounded cells, and never nothing. */
  private void addRest(ExpressionsBasedModel model, int column) {
    long rest = numbers.base(column);
    var hidden = new ArrayList<Integer>();
    for (int row = 0; row < numbers.rows(); row++) {
      if (numbers.isShown(row, column)) {
        rest -= numbers.count(row, column);
      } else {
        hidden.add(variable(new Place(row, column)));
      }
    }
    if (!hidden.isEmpty()) {
      var sum = model.newExpression("rest" + column);
      hidden.forEach(variable -> sum.set(variable.intValue(), 1));
      sum.lower(Math.max(1, rest - slack)).upper(rest + slack);
    }
  }
}
