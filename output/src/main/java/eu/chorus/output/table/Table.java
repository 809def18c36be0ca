package eu.chorus.output.table;

import java.util.List;
import java.util.OptionalInt;

/**
 * A protected table: nothing in it is finer than the release policy allows.
 *
 * @param spec what was to be made
 * @param population whose contributions it counts
 * @param cells row by row, within a row column by column
 * @param asOf number of the earlier release whose figures are shown again; empty if they are of now
 */
public record Table(TableSpec spec, Population population, List<Cell> cells, OptionalInt asOf) {
  public Table {
    cells = List.copyOf(cells);
  }

  /** A table of now. */
  public Table(TableSpec spec, Population population, List<Cell> cells) {
    this(spec, population, cells, OptionalInt.empty());
  }

  /**
   * Whether a cell of this table is the number of several categories, also where it is shown again
   * and its status tells that alone: what was released looks as it did.
   */
  public boolean isMerged(Cell cell) {
    return switch (cell.status()) {
      case MERGED -> true;
      case FROZEN ->
          cell.row().equals(TableCatalogue.OTHERS)
              || Grouping.parts(spec.rows(), cell.row()).size() > 1
              || Grouping.parts(spec.columns(), cell.column()).size() > 1;
      case PUBLISHED, ROLLED_UP, NAMED, WITHHELD -> false;
    };
  }

  /** The same rows and columns as they were declared, all withheld. */
  public Table declared() {
    var columns = spec.columns().isEmpty() ? List.of("") : spec.columns();
    var silent =
        spec.rows().stream()
            .flatMap(row -> columns.stream().map(column -> Cell.withheld(row, column)))
            .toList();
    return new Table(spec, population, silent);
  }

  /**
   * The same as it is listed where it tells nothing: as it was declared. Points that contributions
   * make are not even listed, since a single contribution may decide which there are.
   */
  public Table withheld() {
    boolean points = spec.kind() == TableKind.NAMED || spec.kind().margin().points();
    var silent =
        declared().cells().stream()
            .filter(cell -> !points || TableCatalogue.RESIDUALS.contains(cell.row()))
            .toList();
    return new Table(spec, population, silent);
  }

  /** Whether all of it is withheld. */
  public boolean tellsNothing() {
    return cells.stream().allMatch(cell -> cell.status() == CellStatus.WITHHELD);
  }

  /** Whether any cell of it is. */
  public boolean mergesAnything() {
    return cells.stream().anyMatch(this::isMerged);
  }

  /** Whether any number of it is shown. */
  public boolean showsAnything() {
    return cells.stream().anyMatch(c -> c.count().isPresent());
  }
}
