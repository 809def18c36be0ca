package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One table as a release shows it, for both populations where it has both. One that names rows
 * without a number is held with all rows and columns, for what it leaves out tells something too.
 *
 * @param scope what the release is about: empty for everything, else such as a round
 * @param tables the same specification over all contributions and, unless it is a cross-tab,
 *     without campaigns; what is shown in them is of one time
 * @param sets keyed digests of the contributions and of the families in each cell, table by table
 *     in the order of their cells; empty as long as they were not asked for
 */
public record LedgerTable(String scope, List<Table> tables, List<String> sets) {
  public LedgerTable {
    tables = List.copyOf(tables);
    sets = List.copyOf(sets);
  }

  /**
   * A table as the protection of a single release shows it.
   *
   * @param grouping which categories its rows and columns hold
   */
  public static LedgerTable of(String scope, List<Table> shown, Grouping grouping) {
    var tables = shown.stream().map(t -> isNaming(t) ? whole(t, grouping) : t).toList();
    return new LedgerTable(scope, tables, List.of());
  }

  private static boolean isNaming(Table table) {
    return table.spec().kind() == TableKind.NAMED;
  }

  private static Table whole(Table naming, Grouping grouping) {
    var named =
        naming.cells().stream().collect(Collectors.toMap(LedgerTable::place, c -> c, (a, b) -> a));
    var cells =
        grouping.rows().stream()
            .map(Grouping::label)
            .flatMap(
                row ->
                    grouping.columns().stream()
                        .map(Grouping::label)
                        .map(column -> Cell.withheld(row, column)))
            .map(cell -> named.getOrDefault(place(cell), cell))
            .toList();
    return new Table(naming.spec(), naming.population(), cells);
  }

  private static List<String> place(Cell cell) {
    return List.of(cell.row(), cell.column());
  }

  /** The tables as a report shows them. */
  List<Table> shown() {
    return tables.stream().map(t -> isNaming(t) ? named(t) : t).toList();
  }

  /** Of rows that are not named nothing is told, not even that they are not. */
  private static Table named(Table whole) {
    return new Table(
        whole.spec(),
        whole.population(),
        whole.cells().stream().filter(c -> c.status() == CellStatus.NAMED).toList(),
        whole.asOf());
  }

  /** The table's id. */
  public String id() {
    return spec().id();
  }

  /** What it counts. */
  public TableSpec spec() {
    return tables.get(0).spec();
  }

  /** Whether any number is shown, or may be derived from who is named and who is not. */
  public boolean showsAnything() {
    return tables.stream().anyMatch(t -> isNaming(t) || t.showsAnything());
  }

  /**
   * A set of contributions at a place of a table.
   *
   * @param digest keyed digest of the contributions
   */
  record SetAt(Population population, String row, String column, String digest) {}

  /** What is told of each set: a number, that it is named, or nothing. */
  Map<SetAt, String> told() {
    var told = new LinkedHashMap<SetAt, String>();
    var digests = sets.iterator();
    for (var table : tables) {
      for (var cell : table.cells()) {
        var digest = digests.hasNext() ? digests.next().split(" ", -1)[0] : "";
        if (!digest.isEmpty() && (isNaming(table) || table.showsAnything())) {
          told.put(new SetAt(table.population(), cell.row(), cell.column(), digest), told(cell));
        }
      }
    }
    return told;
  }

  private static String told(Cell cell) {
    if (cell.count().isPresent()) {
      return Long.toString(cell.count().getAsLong());
    }
    return cell.status() == CellStatus.NAMED ? "named" : "";
  }

  /** Labels of the rows that are shown, in their order. */
  List<String> rows() {
    return tables.get(0).cells().stream().map(Cell::row).distinct().toList();
  }

  /** Labels of the columns that are shown, in their order; one empty label in a one-way table. */
  List<String> columns() {
    return tables.get(0).cells().stream().map(Cell::column).distinct().toList();
  }

  /** The same figures, marked as those of an earlier release. */
  List<Table> asOf(int release) {
    return shown().stream()
        .map(
            t ->
                new Table(
                    t.spec(),
                    t.population(),
                    t.cells().stream().map(LedgerTable::frozen).toList(),
                    OptionalInt.of(release)))
        .toList();
  }

  /** The same table with every figure withheld. */
  List<Table> withheld() {
    var silent =
        tables.stream()
            .map(
                t ->
                    new Table(
                        t.spec(),
                        t.population(),
                        t.cells().stream().map(c -> Cell.withheld(c.row(), c.column())).toList()))
            .toList();
    return new LedgerTable(scope, silent, List.of()).shown();
  }

  private static Cell frozen(Cell cell) {
    return cell.count().isEmpty()
        ? cell
        : new Cell(cell.row(), cell.column(), cell.count(), cell.base(), CellStatus.FROZEN);
  }
}
