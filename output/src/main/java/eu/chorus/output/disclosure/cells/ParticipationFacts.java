package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the participation tables say about the columns of cross-tabs: how many contributions of each
 * type there are at all. Categories that participation shows together and a cross-tab apart would
 * be told by it, so each is a number of its own.
 */
final class ParticipationFacts {
  private final String scope;
  private final List<Table> tables;
  private final Facts facts;
  private final Set<String> told = new HashSet<>();

  ParticipationFacts(String scope, List<Table> tables, Facts facts) {
    this.scope = scope;
    this.tables = tables.stream().filter(t -> t.spec().kind() == TableKind.PARTICIPATION).toList();
    this.facts = facts;
  }

  /** Whoever stands in this group of a cross-tab's columns took part as one of these. */
  void tell(Unknown column, Table cross) {
    var id = TableCatalogue.participationId(dimension(cross.spec().id()));
    for (var table : tables) {
      if (table.spec().id().equals(id) && table.population() == column.population()) {
        tellParts(table, cross.spec().columns());
        var types =
            column.column().stream().map(label -> number(table.population(), id, label)).toList();
        facts.add(Constraint.cover(column, types));
      }
    }
  }

  private static String dimension(String id) {
    int by = id.indexOf(":by:");
    return by < 0 ? "" : id.substring(by + ":by:".length());
  }

  /**
   * Each group of a participation table is made of the columns that it names, or holds the rest.
   */
  private void tellParts(Table table, List<String> columns) {
    if (!told.add(table.spec().id() + table.population())) {
      return;
    }
    var rest = new LinkedHashSet<>(columns);
    table.cells().forEach(cell -> rest.removeAll(labels(table, cell.row())));
    for (var cell : table.cells()) {
      var labels = labels(table, cell.row());
      var parts = new LinkedHashSet<>(labels);
      if (parts.remove(TableCatalogue.OTHERS)) {
        parts.addAll(rest);
      }
      var whole = Unknown.base(scope, table.spec().id(), table.population()).rows(labels);
      var numbers =
          parts.stream().map(p -> number(table.population(), table.spec().id(), p)).toList();
      if (!numbers.equals(List.of(whole))) {
        facts.add(Constraint.sum(whole, numbers));
        numbers.forEach(number -> facts.withhold(number, table));
      }
    }
  }

  private static List<String> labels(Table table, String row) {
    return Grouping.parts(table.spec().rows(), row);
  }

  private Unknown number(Population population, String table, String label) {
    return Unknown.base(scope, table, population).rows(List.of(label));
  }
}
