package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The tables of one release, protected together: each alone first; then, while the published
 * numbers of all tell a withheld one too finely, more is withheld where that costs least. Cells of
 * a cross-tab go first, then whole cross-tabs, then tables without campaigns, and tables of all
 * contributions last.
 */
final class JointControl {
  private final ReleasePolicy policy;
  private final CellControl control;
  private final List<Counted> counted;
  private final Map<Unknown, Tally> truth;
  private final Map<String, CrossTab> crossTabs = new LinkedHashMap<>();
  private final List<Table> tables = new ArrayList<>();

  JointControl(ReleasePolicy policy, CellControl control, List<Counted> counted) {
    this.policy = policy;
    this.control = control;
    this.counted = List.copyOf(counted);
    this.truth = Truth.of("", counted);
  }

  List<Table> tables() {
    for (var one : counted) {
      if (one.spec().kind().crossed()) {
        var cross = new CrossTab(policy, one.spec(), one.grouping(), one.all());
        crossTabs.put(one.spec().id(), cross);
        tables.add(cross.table());
      } else {
        tables.addAll(
            control.protect(one.spec(), one.grouping(), one.all(), one.withoutCampaigns()));
      }
    }
    var audit = audit(tables);
    while (!audit.isPassed() && tables.stream().anyMatch(Table::showsAnything)) {
      audit.weak().forEach(this::withholdBeside);
      audit = audit(tables);
    }
    return tables.stream().map(this::named).toList();
  }

  /** Nobody is named beside a row that is withheld after all. */
  private Table named(Table table) {
    if (table.spec().kind() != TableKind.NAMED) {
      return table;
    }
    var shown =
        tables.stream()
            .filter(t -> t.spec().id().equals(CrossFacts.oneWay(table.spec().id())))
            .filter(t -> t.population() == Population.ALL)
            .flatMap(t -> t.cells().stream())
            .filter(cell -> cell.count().isPresent())
            .map(Cell::row)
            .collect(Collectors.toSet());
    return new Table(
        table.spec(),
        table.population(),
        table.cells().stream().filter(cell -> shown.contains(cell.row())).toList());
  }

  private Audit audit(List<Table> some) {
    return Audit.of(policy, some, truth);
  }

  private void withholdBeside(Unknown weak, Table table) {
    int at = tables.indexOf(table);
    var cross = crossTabs.get(table.spec().id());
    if (at >= 0 && cross != null && table.showsAnything()) {
      tables.set(at, cross.withoutTelling(weak));
    } else {
      silenceOne(weak, table);
    }
  }

  /** Withholds the first whole table without which the number is safe, else the first there is. */
  private void silenceOne(Unknown weak, Table table) {
    var shown =
        tables.stream()
            .filter(Table::showsAnything)
            .sorted(Comparator.comparingInt(other -> cost(other, table)))
            .toList();
    shown.stream()
        .filter(other -> !audit(silenced(other)).weak().containsKey(weak))
        .findFirst()
        .or(() -> shown.stream().findFirst())
        .ifPresent(other -> tables.set(tables.indexOf(other), silent(other)));
  }

  private static int cost(Table other, Table weak) {
    boolean related =
        CrossFacts.oneWay(other.spec().id()).equals(CrossFacts.oneWay(weak.spec().id()));
    int kind =
        other.spec().kind().crossed()
            ? 0
            : other.population() != Population.ALL
                ? 2
                : other.spec().kind() == TableKind.PARTICIPATION ? 6 : 4;
    return kind + (related ? 0 : 1);
  }

  private List<Table> silenced(Table one) {
    return tables.stream().map(table -> table.equals(one) ? silent(table) : table).toList();
  }

  private static Table silent(Table table) {
    return new Table(
        table.spec(),
        table.population(),
        table.cells().stream().map(JointControl::silent).toList());
  }

  private static Cell silent(Cell cell) {
    return new Cell(
        cell.row(), cell.column(), OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }
}
