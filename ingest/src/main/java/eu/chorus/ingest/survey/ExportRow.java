package eu.chorus.ingest.survey;

import eu.chorus.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of an export as it stands there, before anyone asked what it means.
 *
 * @param sheet the (first) sheet; empty for a file without sheets
 * @param number the row as a spreadsheet numbers it, from 1
 * @param cells the cells' text, one per column; empty where nothing was written; dates in ISO form
 * @param links the cells' hyperlinks by column index; only those that lead somewhere
 * @param chosen the options that a cell holds, by column index, where the export itself tells them
 *     apart
 * @param doubtful columns whose choices EUSurvey's reporting path may have written wrongly
 * @param notices what the export lost or changed in this row
 * @param fault why the row cannot be read, if it cannot
 */
public record ExportRow(
    String sheet,
    long number,
    List<String> cells,
    Map<Integer, String> links,
    Map<Integer, List<String>> chosen,
    Set<Integer> doubtful,
    List<Problem> notices,
    Optional<Problem> fault) {
  public ExportRow {
    cells = List.copyOf(cells);
    links = Map.copyOf(links);
    chosen = Map.copyOf(chosen);
    doubtful = Set.copyOf(doubtful);
    notices = List.copyOf(notices);
  }

  /** A row of plain cells. */
  static ExportRow of(
      String sheet,
      long number,
      List<String> cells,
      Map<Integer, String> links,
      Optional<Problem> fault) {
    return new ExportRow(sheet, number, cells, links, Map.of(), Set.of(), List.of(), fault);
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
