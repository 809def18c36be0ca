package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;

/**
 * The rows of several sheets side by side, overlong texts made whole. Rows are joined by order, not
 * by number: a continuation row on one sheet shifts it against the others.
 */
final class JoinedRows implements Iterator<ExportRow> {
  private final String name;
  private final List<Sheet> sheets;

  JoinedRows(String name, List<Sheet> sheets) {
    this.name = name;
    this.sheets = List.copyOf(sheets);
  }

  /**
   * A sheet that is being read.
   *
   * @param name its name
   * @param rows its rows below the header
   * @param width number of its columns
   * @param links its hyperlinks, by cell
   */
  record Sheet(String name, GridRows rows, int width, Map<String, String> links) {
    Sheet {
      links = Map.copyOf(links);
    }

    boolean onlyBlankRowsLeft() {
      while (rows.hasNext()) {
        if (!rows.next().written().values().stream().allMatch(String::isBlank)) {
          return false;
        }
      }
      return true;
    }

    /** Tells its name; links name respondents' files. */
    @Override
    public String toString() {
      return "Sheet[" + name + "]";
    }
  }

  @Override
  public boolean hasNext() {
    try {
      long more = sheets.stream().filter(sheet -> sheet.rows().hasNext()).count();
      if (more == 0 || more == sheets.size()) {
        return more != 0;
      }
      if (sheets.stream().allMatch(Sheet::onlyBlankRowsLeft)) {
        return false;
      }
      throw ExportFault.of(ProblemKind.EXPORT_SHEETS_UNEVEN, name, "");
    } catch (SheetException e) {
      throw unreadable(e);
    }
  }

  @Override
  public ExportRow next() {
    try {
      var firsts = sheets.stream().map(sheet -> sheet.rows().next()).toList();
      var texts = new OverlongTexts(firsts);
      for (int i = 0; i < sheets.size(); i++) {
        texts.join(i, sheets.get(i).rows(), firsts.get(i).number());
      }
      return row(firsts, texts);
    } catch (SheetException e) {
      throw unreadable(e);
    }
  }

  private ExportRow row(List<SheetRow> firsts, OverlongTexts texts) {
    var cells = new ArrayList<String>();
    var links = new HashMap<Integer, String>();
    var notices = new ArrayList<Problem>();
    Optional<Problem> fault = Optional.empty();
    for (int i = 0; i < sheets.size(); i++) {
      var sheet = sheets.get(i);
      var first = firsts.get(i);
      fault = fault.or(() -> fault(sheet, first, texts.formula()));
      for (int column = 0; column < sheet.width(); column++) {
        String letters = CellReference.convertNumToColString(column);
        String link = sheet.links().get(letters + first.number());
        if (link != null) {
          links.put(cells.size(), link);
        }
        if (texts.lost(i, column)) {
          notices.add(notice(ProblemKind.ROW_CONTINUATION_LOST, sheet, first, letters));
        }
        if (first.cut().contains(column)) {
          notices.add(notice(ProblemKind.ROW_NUMBER_CUT, sheet, first, letters));
        }
        cells.add(texts.text(i, column));
      }
    }
    return new ExportRow(
        sheets.get(0).name(),
        firsts.get(0).number(),
        cells,
        links,
        Map.of(),
        Set.of(),
        notices,
        fault);
  }

  private Problem notice(ProblemKind kind, Sheet sheet, SheetRow row, String letters) {
    return new Problem(kind, new Place(name, sheet.name(), row.number(), "column " + letters), "");
  }

  private Optional<Problem> fault(Sheet sheet, SheetRow row, boolean formula) {
    var place = new Place(name, sheet.name(), row.number(), "");
    if (formula) {
      return Optional.of(new Problem(ProblemKind.ROW_FORMULA, place, ""));
    }
    if (row.width() > sheet.width()) {
      String detail = row.width() + " cells, " + sheet.width() + " columns";
      return Optional.of(new Problem(ProblemKind.ROW_RAGGED, place, detail));
    }
    return Optional.empty();
  }

  private UserException unreadable(SheetException e) {
    return ExportFault.of(ProblemKind.EXPORT_UNREADABLE, new Place(name, "", e.row() + 1, ""), "");
  }
}
