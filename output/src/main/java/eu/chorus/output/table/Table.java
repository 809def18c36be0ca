package eu.chorus.output.table;

import java.util.List;

/**
 * A protected table: nothing in it is finer than the release policy allows.
 *
 * @param spec what was to be made
 * @param population whose contributions it counts
 * @param cells row by row, within a row column by column
 */
public record Table(TableSpec spec, Population population, List<Cell> cells) {
  public Table {
    cells = List.copyOf(cells);
  }

  /** Whether any number of it is shown. */
  public boolean showsAnything() {
    return cells.stream().anyMatch(c -> c.count().isPresent());
  }
}
