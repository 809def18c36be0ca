package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet with their continuations joined: a text longer than a cell can hold goes on
 * in rows below, one column to the right of where it began.
 */
final class LogicalRows implements Iterator<ExportRow>, AutoCloseable {
  /** What one cell of XLSX holds at most, in characters (ECMA-376). */
  private static final int FULL_CELL = 32_767;

  private final String name;
  private final String sheet;
  private final SheetRows rows;
  private final int width;
  private final Map<String, String> links;
  private @Nullable SheetRow ahead;

  LogicalRows(String name, Sheet sheet, SheetRows rows, int width) {
    this.name = name;
    this.sheet = sheet.name();
    this.rows = rows;
    this.width = width;
    this.links = sheet.links();
  }

  @Override
  public boolean hasNext() {
    return ahead != null || rows.hasNext();
  }

  @Override
  public ExportRow next() {
    var first = ahead != null ? ahead : rows.next();
    ahead = null;
    var cells = new TreeMap<>(first.written());
    boolean formula = first.formula();
    while (rows.hasNext()) {
      var below = rows.next();
      if (!continues(cells, below)) {
        ahead = below;
        break;
      }
      below.written().forEach((column, text) -> cells.merge(column - 1, text, String::concat));
      formula |= below.formula();
    }
    var whole = new SheetRow(first.number(), cells, formula);
    return new ExportRow(
        sheet, first.number(), whole.cells(width), linksOf(first.number()), fault(whole));
  }

  /** Whether every cell of the row stands right of one that is full. */
  private static boolean continues(SortedMap<Integer, String> above, SheetRow below) {
    return !below.written().isEmpty()
        && below.written().keySet().stream()
            .allMatch(column -> above.getOrDefault(column - 1, "").length() >= FULL_CELL);
  }

  private Map<Integer, String> linksOf(long row) {
    var found = new HashMap<Integer, String>();
    for (int column = 0; column < width; column++) {
      String target = links.get(CellReference.convertNumToColString(column) + row);
      if (target != null) {
        found.put(column, target);
      }
    }
    return found;
  }

  private Optional<Problem> fault(SheetRow row) {
    if (row.formula()) {
      return Optional.of(
          new Problem(ProblemKind.ROW_FORMULA, new Place(name, sheet, row.number(), ""), ""));
    }
    if (row.width() > width) {
      return Optional.of(
          new Problem(
              ProblemKind.ROW_RAGGED,
              new Place(name, sheet, row.number(), ""),
              row.width() + " cells, " + width + " columns"));
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    rows.close();
  }
}
