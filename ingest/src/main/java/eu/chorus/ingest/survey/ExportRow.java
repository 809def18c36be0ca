package eu.chorus.ingest.survey;

import eu.chorus.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of an export as it stands there, before anyone asked what it means.
 *
 * @param sheet the (first) sheet; empty for a file without sheets
 * @param number the row as a spreadsheet numbers it, from 1
 * @param cells the cells' text, one per column; empty where nothing was written; dates in ISO form
 * @param links the cells' hyperlinks by column index; only those that lead somewhere
 * @param fault why the row cannot be read, if it cannot
 */
public record ExportRow(
    String sheet,
    long number,
    List<String> cells,
    Map<Integer, String> links,
    Optional<Problem> fault) {
  public ExportRow {
    cells = List.copyOf(cells);
    links = Map.copyOf(links);
  }

  /** Whether nothing at all is written in it. */
  boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Tells where it stands, never what it says. */
  @Override
  public String toString() {
    return "ExportRow[" + sheet + " " + number + "]";
  }
}
