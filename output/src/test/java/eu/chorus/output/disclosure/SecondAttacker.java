package eu.chorus.output.disclosure;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import java.util.List;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/**
 * Bounds withheld cells from nothing but two published tables, each cell by two programmes of its
 * own: written apart from the gate's attacker, to disagree with it if either is wrong.
 */
final class SecondAttacker {
  private final Table cross;
  private final Table margin;
  private final List<String> columns;

  SecondAttacker(Table cross, Table margin) {
    this.cross = cross;
    this.margin = margin;
    this.columns = cross.cells().stream().map(Cell::column).distinct().toList();
  }

  /** The width of the narrowest bounds of a withheld cell. */
  double narrowest() {
    double narrowest = Double.MAX_VALUE;
    for (int i = 0; i < cross.cells().size(); i++) {
      if (cross.cells().get(i).count().isEmpty()) {
        var high = model(i).maximise();
        var low = model(i).minimise();
        narrowest = Math.min(narrowest, high.doubleValue(i) - low.doubleValue(i));
      }
    }
    return narrowest;
  }

  private ExpressionsBasedModel model(int objective) {
    var model = new ExpressionsBasedModel();
    for (int i = 0; i < cross.cells().size(); i++) {
      var variable = model.newVariable("x" + i).lower(0).upper(1e6).weight(i == objective ? 1 : 0);
      cross.cells().get(i).count().ifPresent(n -> variable.lower(n - 4).upper(n + 4));
    }
    for (int c = 0; c < columns.size(); c++) {
      addColumn(model, c);
    }
    for (int r = 0; r < margin.cells().size(); r++) {
      var total = margin.cells().get(r).count();
      if (total.isPresent()) {
        var sum = model.newExpression("r" + r).level(total.getAsLong());
        for (int c = 0; c < columns.size(); c++) {
          sum.set(r * columns.size() + c, 1);
        }
      }
    }
    return model;
  }

  private void addColumn(ExpressionsBasedModel model, int column) {
    var base =
        cross.cells().stream()
            .filter(cell -> cell.column().equals(columns.get(column)) && cell.base().isPresent())
            .mapToLong(cell -> cell.base().getAsLong())
            .findFirst();
    if (base.isPresent()) {
      var sum = model.newExpression("c" + column).lower(base.getAsLong() - 4);
      if (cross.spec().exclusive()) {
        sum.upper(base.getAsLong() + 4);
      }
      for (int r = 0; r < cross.cells().size() / columns.size(); r++) {
        int variable = r * columns.size() + column;
        sum.set(variable, 1);
        model.newExpression("w" + variable).set(variable, 1).upper(base.getAsLong() + 4);
      }
    }
  }
}
