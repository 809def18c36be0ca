package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a one-way table says. */
final class OneWayFacts {
  private final Table table;
  private final Facts facts;
  private final Unknown base;
  private final Unknown everyone;

  OneWayFacts(String scope, Table table, Facts facts) {
    this.table = table;
    this.facts = facts;
    this.base = Unknown.base(scope, table.spec().id(), table.population());
    this.everyone = Unknown.base(scope, "", table.population());
  }

  void tell() {
    var rows = new LinkedHashMap<Unknown, Cell>();
    table.cells().forEach(cell -> rows.put(base.rows(labels(cell)), cell));
    rows.forEach(this::tell);
    if (!table.showsAnything()) {
      facts.withhold(base, table);
    }
    var numbers = List.copyOf(rows.keySet());
    if (table.spec().exclusive()) {
      facts.add(Constraint.sum(base, numbers));
    } else {
      numbers.forEach(row -> facts.add(Constraint.within(base, List.of(row))));
      if (table.spec().parents().isEmpty()) {
        facts.add(Constraint.cover(base, numbers));
      }
      tellResiduals(numbers);
    }
    numbers.forEach(row -> tellParent(row, numbers));
    facts.add(
        table.spec().kind() == TableKind.PARTICIPATION
            ? Constraint.sum(everyone, List.of(base))
            : Constraint.within(everyone, List.of(base)));
  }

  private void tell(Unknown row, Cell cell) {
    if (cell.count().isPresent()) {
      facts.exactly(row, cell.count().getAsLong(), table);
      facts.exactly(base, cell.base().orElseThrow(), table);
    } else if (cell.status() != CellStatus.ROLLED_UP) {
      facts.withhold(row, table);
    }
  }

  private List<String> labels(Cell cell) {
    return Grouping.parts(table.spec().rows(), cell.row());
  }

  /** What falls under no theme falls under none of them. */
  private void tellResiduals(List<Unknown> numbers) {
    var residuals =
        numbers.stream().filter(n -> TableCatalogue.RESIDUALS.containsAll(n.row())).toList();
    if (table.spec().kind().points() && !residuals.isEmpty()) {
      for (var theme : numbers) {
        if (theme.row().stream().noneMatch(TableCatalogue.RESIDUALS::contains)) {
          var apart = new ArrayList<>(residuals);
          apart.add(theme);
          facts.add(Constraint.within(base, apart));
        }
      }
    }
  }

  /** A row lies within the row that all of it stands under. */
  private void tellParent(Unknown row, List<Unknown> numbers) {
    var spec = table.spec();
    var parents =
        row.row().stream()
            .map(label -> spec.parent(spec.rows().indexOf(label)))
            .distinct()
            .toList();
    if (parents.size() == 1 && parents.get(0) >= 0) {
      var parent = spec.rows().get(parents.get(0));
      numbers.stream()
          .filter(other -> other.row().contains(parent) && !other.equals(row))
          .forEach(other -> facts.nest(row, other));
    }
  }
}
