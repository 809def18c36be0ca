package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/**
 * Bounds withheld cells from nothing but the published tables of a release, each by two programmes
 * of its own over all tables at once. Written apart from the gate's attacker, to disagree with it
 * if either is wrong: it thinks in single types of respondents, with those who did not answer as
 * one more row of every question, and learnt what rounding tells by rounding everything itself.
 */
final class SecondAttacker {
  private final List<Table> tables;
  private final List<String> types;
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final List<String> targets = new ArrayList<>();
  private final Set<String> oneWay = new LinkedHashSet<>();
  private ExpressionsBasedModel model = new ExpressionsBasedModel();

  SecondAttacker(Table... tables) {
    this(List.of(tables));
  }

  SecondAttacker(List<Table> tables) {
    this.tables = tables;
    var all = new LinkedHashSet<String>();
    tables.stream()
        .filter(t -> t.spec().columns().size() > 0)
        .forEach(t -> all.addAll(t.spec().columns()));
    this.types = List.copyOf(all);
    tables.stream()
        .filter(t -> t.spec().columns().isEmpty())
        .forEach(t -> t.cells().forEach(cell -> oneWay.add(prefix(t) + cell.row())));
  }

  /**
   * The width of the narrowest bounds of a withheld cell, or any width from 5 on if all are wide. A
   * cell met with values that lie so far apart needs no programme of its own.
   */
  double narrowest() {
    build();
    var low = new double[names.size()];
    var high = new double[names.size()];
    Arrays.fill(low, Double.MAX_VALUE);
    Arrays.fill(high, -Double.MAX_VALUE);
    double narrowest = Double.MAX_VALUE;
    for (var target : targets) {
      int at = names.getOrDefault(target, -1);
      for (int weight : new int[] {1, -1}) {
        if (high[at] - low[at] < 5) {
          model.getVariable(at).weight(weight);
          var result = model.maximise();
          if (!result.getState().isFeasible()) {
            throw new IllegalStateException("tables that contradict one another");
          }
          for (int i = 0; i < low.length; i++) {
            low[i] = Math.min(low[i], result.doubleValue(i));
            high[i] = Math.max(high[i], result.doubleValue(i));
          }
        }
      }
      model.getVariable(at).weight(null);
      narrowest = Math.min(narrowest, high[at] - low[at]);
    }
    return narrowest;
  }

  private void build() {
    model = new ExpressionsBasedModel();
    names.clear();
    targets.clear();
    for (var table : tables) {
      if (table.spec().columns().isEmpty()) {
        oneWay(table);
      } else {
        cross(table);
      }
    }
    for (var name : Set.copyOf(names.keySet())) {
      var whole = name.replace("without ", "all ");
      if (!whole.equals(name) && names.containsKey(whole)) {
        sum(Map.of(whole, 1, name, -1)).lower(0);
      }
    }
  }

  private int variable(String name) {
    return names.computeIfAbsent(
        name,
        n -> {
          model.newVariable("x" + names.size()).lower(0).upper(5000);
          return names.size();
        });
  }

  private Expression sum(Map<String, Integer> terms) {
    var expression = model.newExpression("e" + model.countExpressions());
    var known = new LinkedHashMap<Integer, Integer>();
    terms.forEach((name, factor) -> known.merge(variable(name), factor, Integer::sum));
    known.forEach((at, factor) -> expression.set(at.intValue(), factor));
    return expression;
  }

  private void equal(String whole, List<String> parts) {
    var terms = new LinkedHashMap<String, Integer>();
    parts.forEach(part -> terms.put(part, 1));
    terms.put(whole, -1);
    if (!parts.equals(List.of(whole))) {
      sum(terms).level(0);
    }
  }

  private static String prefix(Table table) {
    var id = table.spec().id().replaceAll(":by:.*", "");
    return (table.population() == Population.ALL ? "all " : "without ") + id + "/";
  }

  private void oneWay(Table table) {
    var prefix = prefix(table);
    var base = prefix + "base";
    var everyone = prefix.substring(0, prefix.indexOf(' ')) + " everyone";
    var rows = new ArrayList<String>();
    for (var cell : table.cells()) {
      var row = prefix + cell.row();
      rows.add(row);
      if (cell.count().isPresent()) {
        sum(Map.of(row, 1)).level(cell.count().getAsLong());
        sum(Map.of(base, 1)).level(cell.base().orElseThrow());
      } else {
        targets.add(row);
      }
      sum(Map.of(base, 1, row, -1)).lower(0);
      int parent = table.spec().parent(table.spec().rows().indexOf(cell.row()));
      if (parent >= 0) {
        sum(Map.of(prefix + table.spec().rows().get(parent), 1, row, -1)).lower(0);
      }
    }
    if (table.spec().exclusive()) {
      equal(base, rows);
    }
    boolean participation = table.spec().kind() == TableKind.PARTICIPATION;
    sum(Map.of(everyone, 1, base, -1)).lower(0).upper(participation ? 0 : 5000);
    if (participation && table.spec().id().endsWith(":stakeholder")) {
      types(table, prefix);
    }
  }

  private void types(Table table, String prefix) {
    var rest = new ArrayList<>(types);
    rest.removeAll(table.spec().rows());
    for (var cell : table.cells()) {
      var group = new ArrayList<>(Grouping.parts(table.spec().rows(), cell.row()));
      if (group.remove("All others")) {
        group.addAll(rest);
      }
      var parts = group.stream().map(type -> prefix + type).toList();
      equal(prefix + cell.row(), parts);
      if (parts.size() > 1) {
        targets.addAll(parts);
      }
    }
  }

  private void cross(Table table) {
    var prefix = prefix(table);
    var rows = table.cells().stream().map(Cell::row).distinct().toList();
    for (var type : types) {
      var answered = prefix + "base|" + type;
      var silent = prefix + "silent|" + type;
      var took = "all participation:stakeholder/" + type;
      equal(took, List.of(answered, silent));
      var cells = rows.stream().map(row -> prefix + row + "|" + type).toList();
      if (table.spec().exclusive()) {
        equal(answered, cells);
      } else {
        var terms = new LinkedHashMap<String, Integer>();
        cells.forEach(cell -> terms.put(cell, 1));
        terms.put(answered, -1);
        sum(terms).lower(0);
        cells.forEach(cell -> sum(Map.of(answered, 1, cell, -1)).lower(0));
      }
    }
    rows.forEach(row -> equal(prefix + row, each(prefix + row, types)));
    equal(prefix + "base", each(prefix + "base", types));
    for (var column : table.cells().stream().map(Cell::column).distinct().toList()) {
      column(table, prefix, column);
    }
  }

  private static List<String> each(String row, List<String> types) {
    return types.stream().map(type -> row + "|" + type).toList();
  }

  private void column(Table table, String prefix, String column) {
    var types = Grouping.parts(table.spec().columns(), column);
    var cells = table.cells().stream().filter(c -> c.column().equals(column)).toList();
    var shown = cells.stream().filter(c -> c.count().isPresent()).toList();
    var hidden = new LinkedHashMap<String, Integer>();
    long rest = shown.stream().mapToLong(c -> c.base().orElseThrow()).findFirst().orElse(0);
    rest -= shown.stream().mapToLong(c -> c.count().orElseThrow()).sum();
    var told = table.spec().exclusive() ? Told.controlled(rest, shown.size()) : Told.NEAREST;
    for (var cell : cells) {
      var name = prefix + cell.row() + "|" + column;
      equal(name, each(prefix + cell.row(), types));
      if (cell.count().isPresent()) {
        long count = cell.count().getAsLong();
        sum(Map.of(name, 1)).lower(Math.max(5, count + told.partLow)).upper(count + told.partHigh);
      } else {
        hidden.put(name, 1);
        if (!isTold(prefix + cell.row(), types)) {
          targets.add(name);
        }
      }
    }
    if (!shown.isEmpty()) {
      long base = shown.get(0).base().orElseThrow();
      var all = new LinkedHashMap<String, Integer>();
      each(prefix + "base", types).forEach(name -> all.put(name, 1));
      sum(all).lower(base + told.baseLow).upper(base + told.baseHigh);
      if (table.spec().exclusive() && !hidden.isEmpty()) {
        sum(hidden).lower(rest + told.restLow).upper(rest + told.restHigh);
      }
    }
  }

  /** Whether a cell of all types is a row of the one-way table, which shows it or has its own. */
  private boolean isTold(String row, List<String> types) {
    return types.containsAll(this.types) && oneWay.contains(row);
  }

  /** By how much true numbers can differ from published ones, found by rounding many columns. */
  private static final class Told {
    private static final Told NEAREST = nearest();
    private static final List<Map<Long, Told>> CONTROLLED =
        List.of(controlled(1), controlled(2), controlled(3));

    private long partLow = Long.MAX_VALUE;
    private long partHigh = Long.MIN_VALUE;
    private long baseLow = Long.MAX_VALUE;
    private long baseHigh = Long.MIN_VALUE;
    private long restLow = Long.MAX_VALUE;
    private long restHigh = Long.MIN_VALUE;

    /**
     * What a column of so many shown parts tells; from three on, and from a rest of 10 on, alike.
     */
    static Told controlled(long rest, int parts) {
      var told = CONTROLLED.get(Math.max(1, Math.min(parts, 3)) - 1).get(Math.min(rest, 10));
      return told == null ? NEAREST : told;
    }

    private static Told nearest() {
      var told = new Told();
      for (long n = 5; n < 30; n++) {
        told.part(Rounding.nearest(new long[] {n}, n, 5).parts().get(0), n);
        told.base(Rounding.nearest(new long[] {n}, n, 5).whole(), n);
      }
      return told;
    }

    private static Map<Long, Told> controlled(int size) {
      var all = new LinkedHashMap<Long, Told>();
      for (int i = 0; i < 1000 * 23; i++) {
        var parts = new long[] {5 + i % 10, 5 + i / 10 % 10, 5 + i / 100 % 10};
        parts = Arrays.copyOf(parts, size);
        long rest = i / 1000;
        var rounded = Rounding.additive(parts, rest, 5);
        long left = rounded.whole() - rounded.parts().stream().mapToLong(n -> n).sum();
        var told = all.computeIfAbsent(Math.min(left, 10), n -> new Told());
        for (int part = 0; part < size; part++) {
          told.part(rounded.parts().get(part), parts[part]);
        }
        told.base(rounded.whole(), rest + Arrays.stream(parts).sum());
        if (rest > 0) {
          told.restLow = Math.min(told.restLow, rest - left);
          told.restHigh = Math.max(told.restHigh, rest - left);
        }
      }
      return all;
    }

    private void part(long published, long truth) {
      partLow = Math.min(partLow, truth - published);
      partHigh = Math.max(partHigh, truth - published);
    }

    private void base(long published, long truth) {
      baseLow = Math.min(baseLow, truth - published);
      baseHigh = Math.max(baseHigh, truth - published);
    }
  }
}
