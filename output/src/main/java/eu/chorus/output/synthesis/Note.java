package eu.chorus.output.synthesis;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an analyst notes, for everybody to read.
 *
 * @param table id of the table that what it is on belongs to: of a topic's themes, or of provisions
 * @param row label of its row there, shown or not; empty for a whole topic
 * @param rare whether its author calls it a point that few raise
 * @param text a paragraph or an item a line; items begin with {@link #ITEM}
 */
public record Note(String table, String row, boolean rare, String text) {
  /** What an item of a list begins with. */
  public static final String ITEM = "- ";

  /**
   * Whether a report with these tables shows a number for the point of this note: what stands
   * beside a number that is shown adds nothing to who is behind it.
   */
  public boolean counted(List<Table> tables) {
    return !rare && shown(tables);
  }

  /** Whether these tables show a number of what it is on, counted with nothing else. */
  boolean shown(List<Table> tables) {
    var its =
        tables.stream()
            .filter(t -> t.spec().id().equals(table) && t.population() == Population.ALL)
            .toList();
    return row.isEmpty()
        ? its.stream().anyMatch(Table::showsAnything)
        : its.stream().flatMap(t -> t.cells().stream()).anyMatch(this::isShown);
  }

  private boolean isShown(Cell cell) {
    return cell.row().equals(row) && cell.count().isPresent();
  }

  /** Its lines. */
  Stream<String> lines() {
    return text.lines();
  }

  /** Where it stands. */
  @Override
  public String toString() {
    return "Note[" + table + "]";
  }
}
