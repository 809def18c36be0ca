package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/**
 * Bounds withheld cells of all released cross-tabs together, knowing more than anybody could: which
 * cells of different releases hold the very same people. Written apart from the gate's attacker.
 *
 * <p>It knows how numbers are rounded, to a base of 5. Where rows exclude one another, a column is
 * rounded as a whole: a shown part becomes either neighbouring multiple, not the nearest one, so it
 * lies within 4 of what is shown; an attacker who believed in 2 would hold contradictory numbers.
 * What is shown of the base less what is shown of the parts is the rounded rest, that is, the sum
 * of the withheld parts; and that is rounded to the nearest multiple by itself, so it lies within
 * 2, unless it was raised from 1 to 4. Only the raising, by 4 at most, and the nearest multiple of
 * the whole, by 2, move the base. To grant 4 to everything would spare the audit the sharpest thing
 * that a column says. Where rows overlap, each number is the nearest multiple of its own.
 */
final class SetAttacker {
  private static final int BASE = ReleasePolicy.standard().roundingBase();
  private static final int NEAREST = BASE / 2;

  private record Constraint(List<Integer> variables, double low, double high) {}

  private final Map<Set<String>, Integer> variables = new LinkedHashMap<>();
  private final Map<Integer, String> withheld = new LinkedHashMap<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Nested> nested = new ArrayList<>();

  private record Nested(int part, int whole) {}

  void add(Table cross, Optional<Table> margin, Map<Cell, Set<String>> sets) {
    var of = new HashMap<Cell, Integer>();
    for (var cell : cross.cells()) {
      var set = Objects.requireNonNull(sets.get(cell));
      // Nobody is nobody everywhere; but an attacker cannot know that two cells are empty.
      int variable = set.isEmpty() ? fresh() : variables.computeIfAbsent(set, s -> fresh());
      of.put(cell, variable);
      if (cell.count().isPresent()) {
        long n = cell.count().getAsLong();
        int off = cross.spec().exclusive() ? BASE - 1 : NEAREST;
        int least = ReleasePolicy.standard().crossMinimum();
        constraints.add(new Constraint(List.of(variable), Math.max(least, n - off), n + off));
      } else {
        withheld.put(variable, cell.row() + "|" + cell.column());
      }
    }
    for (var column : cross.cells().stream().map(Cell::column).distinct().toList()) {
      var cells = cross.cells().stream().filter(c -> c.column().equals(column)).toList();
      if (cross.spec().exclusive()) {
        cells.stream()
            .flatMapToLong(c -> c.base().stream())
            .findFirst()
            .ifPresent(base -> column(cells, base, of));
      }
    }
    for (var total : margin.map(Table::cells).orElse(List.of())) {
      var cells = cross.cells().stream().filter(c -> c.row().equals(total.row())).toList();
      if (total.count().isPresent() && !cells.isEmpty()) {
        double n = total.count().getAsLong();
        constraints.add(new Constraint(cells.stream().map(of::get).toList(), n, n));
      }
    }
  }

  /** What he has met of two sets, of which he knows that the one lies within the other. */
  void nest(Set<String> part, Set<String> whole) {
    if (variables.containsKey(part) && variables.containsKey(whole) && !part.equals(whole)) {
      nested.add(new Nested(variables.get(part), variables.get(whole)));
    }
  }

  /** So many are in a set that holds one that he has met. */
  void nest(Set<String> part, long whole) {
    if (variables.containsKey(part)) {
      constraints.add(new Constraint(List.of(variables.get(part)), 0, whole));
    }
  }

  private void column(List<Cell> cells, long base, Map<Cell, Integer> of) {
    long rest = base - cells.stream().flatMapToLong(c -> c.count().stream()).sum();
    int raised = rest == BASE ? BASE - 1 : NEAREST;
    sum(cells, of, base - raised, base + NEAREST);
    var hidden = cells.stream().filter(c -> c.count().isEmpty()).toList();
    sum(hidden, of, rest - raised, rest == 0 ? 0 : rest + NEAREST);
  }

  private void sum(List<Cell> cells, Map<Cell, Integer> of, long low, long high) {
    if (!cells.isEmpty()) {
      constraints.add(new Constraint(cells.stream().map(of::get).toList(), low, high));
    }
  }

  private int count;

  private int fresh() {
    return count++;
  }

  List<String> tight(int width) {
    var found = new ArrayList<String>();
    withheld.forEach(
        (variable, name) -> {
          var high = model(variable).maximise();
          var low = model(variable).minimise();
          double bounds =
              Math.floor(high.doubleValue(variable) + 1e-6)
                  - Math.ceil(low.doubleValue(variable) - 1e-6);
          if (!high.getState().isFeasible() || !low.getState().isFeasible()) {
            found.add(name + ": contradictory");
          } else if (bounds < width) {
            found.add(name + ": " + bounds);
          }
        });
    return found;
  }

  private ExpressionsBasedModel model(int objective) {
    var model = new ExpressionsBasedModel();
    for (int i = 0; i < count; i++) {
      model.newVariable("x" + i).lower(0).upper(1e6).weight(i == objective ? 1 : 0);
    }
    for (var constraint : constraints) {
      var sum = model.newExpression("e" + model.countExpressions());
      constraint.variables().forEach(v -> sum.set(v.intValue(), 1));
      sum.lower(constraint.low()).upper(constraint.high());
    }
    for (var pair : nested) {
      var between = model.newExpression("e" + model.countExpressions());
      between.set(pair.whole(), 1).set(pair.part(), -1);
      between.lower(0);
    }
    return model;
  }
}
