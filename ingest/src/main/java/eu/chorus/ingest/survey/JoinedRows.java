package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of several sheets side by side. They are joined by order, not by number: a continuation
 * row on one sheet shifts it against the others.
 */
final class JoinedRows implements Iterator<ExportRow> {
  private final String name;
  private final List<LogicalRows> sheets;

  JoinedRows(String name, List<LogicalRows> sheets) {
    this.name = name;
    this.sheets = List.copyOf(sheets);
  }

  @Override
  public boolean hasNext() {
    try {
      long more = sheets.stream().filter(LogicalRows::hasNext).count();
      if (more != 0 && more != sheets.size()) {
        throw new UserException(
            List.of(new Problem(ProblemKind.EXPORT_SHEETS_UNEVEN, Place.of(name), "")));
      }
      return more != 0;
    } catch (SheetException e) {
      throw unreadable(e);
    }
  }

  @Override
  public ExportRow next() {
    try {
      var cells = new ArrayList<String>();
      var links = new HashMap<Integer, String>();
      var first = sheets.get(0).next();
      Optional<Problem> fault = first.fault();
      cells.addAll(first.cells());
      links.putAll(first.links());
      for (LogicalRows sheet : sheets.subList(1, sheets.size())) {
        var part = sheet.next();
        int offset = cells.size();
        cells.addAll(part.cells());
        part.links().forEach((column, target) -> links.put(column + offset, target));
        fault = fault.or(part::fault);
      }
      return new ExportRow(first.sheet(), first.number(), cells, links, fault);
    } catch (SheetException e) {
      throw unreadable(e);
    }
  }

  private UserException unreadable(SheetException e) {
    return new UserException(
        List.of(
            new Problem(ProblemKind.EXPORT_UNREADABLE, new Place(name, "", e.row() + 1, ""), "")));
  }
}
