package eu.chorus.ingest.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers a sheet's cells from POI's own events, row by row, as Chorus gives them. */
final class SheetEvents implements SheetContentsHandler {
  private final Found found;
  private final List<String> cells = new ArrayList<>();

  SheetEvents(Found found) {
    this.found = found;
  }

  @Override
  public void startRow(int row) {
    cells.clear();
  }

  @Override
  public void cell(String reference, String value, @Nullable XSSFComment comment) {
    int column = new CellReference(reference).getCol();
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(value);
  }

  @Override
  public void endRow(int row) {
    if (row >= WideExport.HEADER_ROWS) {
      found.row(cells);
    }
  }
}
