package eu.chorus.output.synthesis;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Table;
import java.util.Comparator;

/** The order of a table's rows: it may follow the numbers only where every number is shown. */
final class Ordered {
  private Ordered() {}

  /** Widest first, merged last; in the declared order if anything is withheld. */
  static Table byCount(Table table) {
    if (table.cells().stream().anyMatch(c -> c.status() == CellStatus.WITHHELD)) {
      return table;
    }
    var cells =
        table.cells().stream()
            .sorted(
                Comparator.comparing((Cell c) -> c.status() == CellStatus.MERGED)
                    .thenComparing(c -> -c.count().orElse(0)))
            .toList();
    return new Table(table.spec(), table.population(), cells);
  }
}
