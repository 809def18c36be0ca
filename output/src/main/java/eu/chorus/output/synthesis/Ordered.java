package eu.chorus.output.synthesis;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a table's cells are shown. It may follow the numbers only where every number
 * is shown; the table itself stays as it was protected.
 */
final class Ordered {
  private static final List<String> REST =
      List.of(
          TableCatalogue.OTHERS,
          TableCatalogue.NOT_STATED,
          TableCatalogue.NONE_OF_THESE,
          TableCatalogue.NO_REASON,
          RequestTables.OTHER);

  private Ordered() {}

  /**
   * A questionnaire's options in its order; groups of respondents, themes and requests by count,
   * merged categories and the rest last, unless something is withheld.
   */
  static List<Cell> cells(Table table) {
    var kind = table.spec().kind();
    boolean ranked =
        (kind.points() || kind == TableKind.PARTICIPATION)
            && !table.spec().ordinal()
            && table.cells().stream().noneMatch(c -> c.status() == CellStatus.WITHHELD);
    if (kind == TableKind.PROVISIONS && table.showsAnything()) {
      return provisions(table);
    }
    return ranked
        ? table.cells().stream()
            .sorted(
                Comparator.comparing((Cell c) -> isRest(table, c))
                    .thenComparing(c -> -c.count().orElse(0)))
            .toList()
        : table.cells();
  }

  /** Those that are shown, in the draft's order; the whole only where nothing else is. */
  private static List<Cell> provisions(Table table) {
    var shown = table.cells().stream().filter(c -> c.count().isPresent()).toList();
    return shown.size() > 1 ? shown.subList(1, shown.size()) : shown;
  }

  private static boolean isRest(Table table, Cell cell) {
    return table.isMerged(cell) || REST.contains(cell.row());
  }
}
