package eu.chorus.ingest.survey;

import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.jspecify.annotations.Nullable;

/** Pulls the rows of one sheet of an XLS workbook out of its records, which come row by row. */
final class XlsRows extends GridRows {
  private final XlsRecords records;
  private final XlsGlobals globals;
  private @Nullable CellValueRecordInterface ahead;

  XlsRows(XlsRecords records, int sheet, XlsGlobals globals) {
    this.records = records;
    this.globals = globals;
    records.toSheet(sheet);
    this.ahead = cell();
  }

  private @Nullable CellValueRecordInterface cell() {
    for (var record = records.next(); record != null; record = records.next()) {
      if (record instanceof CellValueRecordInterface cell) {
        return cell;
      }
    }
    return null;
  }

  @Override
  @Nullable SheetRow read() {
    if (ahead == null) {
      return null;
    }
    int row = ahead.getRow();
    var cells = new TreeMap<Integer, String>();
    var bold = new TreeSet<Integer>();
    boolean formula = false;
    var cell = ahead;
    while (cell != null && cell.getRow() == row) {
      formula |= cell instanceof FormulaRecord;
      String text = text(cell);
      if (!text.isEmpty()) {
        cells.put((int) cell.getColumn(), text);
      }
      if (row < Table.HEADER_ROW && globals.bold(cell.getXFIndex())) {
        bold.add((int) cell.getColumn());
      }
      cell = cell();
    }
    ahead = cell;
    return new SheetRow(row + 1L, cells, formula, bold, Set.of());
  }

  private String text(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord label) {
      return globals.strings().get(label.getSSTIndex());
    }
    if (cell instanceof LabelRecord label) {
      return label.getValue();
    }
    if (cell instanceof NumberRecord number) {
      return XlsxSheet.number(String.valueOf(number.getValue()), globals.date(cell.getXFIndex()));
    }
    return cell instanceof BoolErrRecord value && value.isBoolean()
        ? String.valueOf(value.getBooleanValue())
        : "";
  }

  @Override
  void release() throws IOException {
    records.close();
  }
}
