package eu.chorus.ingest.survey;

import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/**
 * One XLSX part of an export: sheets {@code Content}, {@code Content1}, … of at most 254 columns,
 * whose rows, continuation rows joined, stand side by side.
 */
final class Workbook implements AutoCloseable {
  /** Rows 1 to 3 hold the survey's alias, the export's date and nothing; row 4 the headers. */
  private static final int HEADER_ROW = 4;

  private final String name;
  private final OPCPackage file;
  private final List<Sheet> sheets;
  private final List<Column> columns;

  private Workbook(String name, OPCPackage file, List<Sheet> sheets, List<Column> columns) {
    this.name = name;
    this.file = file;
    this.sheets = sheets;
    this.columns = columns;
  }

  static Workbook open(Path path, String name) {
    OPCPackage file;
    try {
      file = OPCPackage.open(path.toFile(), PackageAccess.READ);
    } catch (OpenXML4JException | RuntimeException e) {
      throw EusurveyXlsx.fault(ProblemKind.EXPORT_UNREADABLE, name, "not an XLSX file");
    }
    try {
      var reader = new XSSFReader(file);
      var decoding =
          new Sheet.Decoding(new ReadOnlySharedStringsTable(file), reader.getStylesTable());
      var sheets = new ArrayList<Sheet>();
      var iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (iterator.hasNext()) {
        iterator.next().close();
        if (iterator.getSheetName().matches("Content[0-9]*")) {
          sheets.add(new Sheet(iterator.getSheetName(), iterator.getSheetPart(), decoding));
        }
      }
      var columns = columns(sheets, name);
      return new Workbook(name, file, List.copyOf(sheets), columns);
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | OpenXML4JRuntimeException
        | SheetException e) {
      file.revert();
      throw EusurveyXlsx.fault(ProblemKind.EXPORT_UNREADABLE, name, "");
    } catch (UserException e) {
      file.revert();
      throw e;
    }
  }

  private static List<Column> columns(List<Sheet> sheets, String name) {
    var columns = new ArrayList<Column>();
    for (Sheet sheet : sheets) {
      try (var rows = sheet.open()) {
        var headers = header(rows, name);
        for (int i = 0; i < headers.size(); i++) {
          columns.add(
              new Column(
                  columns.size(), sheet.name(), Column.letters(i), Label.fold(headers.get(i))));
        }
      }
    }
    if (columns.isEmpty()) {
      throw EusurveyXlsx.fault(
          ProblemKind.EXPORT_OTHER_LAYOUT, name, "no sheet called Content, or one without headers");
    }
    return List.copyOf(columns);
  }

  /** The header cells up to the last that is not empty; leaves the reader at the row below. */
  private static List<String> header(SheetRows rows, String name) {
    boolean alias = false;
    while (rows.hasNext()) {
      var row = rows.next();
      if (row.number() == 1) {
        alias = row.cell(0).strip().equals("Alias");
      }
      if (row.number() >= HEADER_ROW) {
        if (!alias || row.number() > HEADER_ROW) {
          break;
        }
        int width = row.width();
        while (width > 0 && row.cell(width - 1).isBlank()) {
          width--;
        }
        return row.cells(width);
      }
    }
    throw EusurveyXlsx.fault(
        ProblemKind.EXPORT_OTHER_LAYOUT, name, "A1 is not Alias, or row 4 is not there");
  }

  List<Column> columns() {
    return columns;
  }

  Stream<ExportRow> rows() {
    var readers = new ArrayList<LogicalRows>();
    for (Sheet sheet : sheets) {
      int width = (int) columns.stream().filter(c -> c.sheet().equals(sheet.name())).count();
      var rows = sheet.open();
      header(rows, name);
      readers.add(new LogicalRows(name, sheet, rows, width));
    }
    Iterator<ExportRow> joined = new JoinedRows(name, readers);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(joined, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .filter(row -> !row.blank() || row.fault().isPresent())
        .onClose(() -> readers.forEach(LogicalRows::close));
  }

  @Override
  public void close() {
    // Opened to be read: revert closes without writing anything back.
    file.revert();
  }
}
