package eu.chorus.ingest.survey;

import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One part of an export: its sheets {@code Content}, {@code Content1}, … of at most 254 columns,
 * whose rows stand side by side. Row 1 holds the survey's alias, row 2 the export's date, row 4 the
 * headers.
 *
 * @param name what messages call the export
 * @param sheets the sheets
 * @param columns the columns over all sheets
 * @param bold whether the header of each column is in bold type; empty if none is
 */
record Table(String name, List<Grid> sheets, List<Column> columns, List<Boolean> bold) {
  /** The row of the headers, from 1. */
  static final int HEADER_ROW = 4;

  Table {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
    bold = List.copyOf(bold);
  }

  /**
   * Reads the headers.
   *
   * @throws SheetException if a sheet is broken
   */
  static Table of(String name, List<? extends Grid> sheets) {
    var columns = new ArrayList<Column>();
    var bold = new ArrayList<Boolean>();
    for (Grid sheet : sheets) {
      try (var rows = sheet.open()) {
        var header = header(rows, name);
        for (int i = 0; i < width(header); i++) {
          String text = Label.fold(header.cell(i));
          columns.add(Column.of(columns.size(), sheet.name(), Column.letters(i), text));
          bold.add(header.bold().contains(i));
        }
      }
    }
    if (columns.isEmpty()) {
      throw ExportFault.of(
          ProblemKind.EXPORT_OTHER_LAYOUT, name, "no sheet called Content, or one without headers");
    }
    return new Table(name, List.copyOf(sheets), columns, bold.contains(true) ? bold : List.of());
  }

  /** The headers; leaves the reader at the row below. */
  private static SheetRow header(GridRows rows, String name) {
    boolean alias = false;
    while (rows.hasNext()) {
      var row = rows.next();
      if (row.number() == 1) {
        alias = row.cell(0).strip().equals("Alias");
      }
      // A program that drops empty lines brings the header up to row 3.
      if (row.number() >= HEADER_ROW - 1 && width(row) > 0) {
        if (!alias || row.number() > HEADER_ROW) {
          break;
        }
        return row;
      }
    }
    throw ExportFault.of(
        ProblemKind.EXPORT_OTHER_LAYOUT, name, "A1 is not Alias, or row 4 is not there");
  }

  /** Number of cells up to the last that is not blank. */
  private static int width(SheetRow row) {
    int width = row.width();
    while (width > 0 && row.cell(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  /** The rows below the headers that hold anything; close the stream. */
  Stream<ExportRow> rows() {
    var sheetRows = new ArrayList<JoinedRows.Sheet>();
    for (Grid sheet : sheets) {
      int width = (int) columns.stream().filter(c -> c.sheet().equals(sheet.name())).count();
      var rows = sheet.open();
      header(rows, name);
      sheetRows.add(new JoinedRows.Sheet(sheet.name(), rows, width, sheet.links()));
    }
    var joined = new JoinedRows(name, sheetRows);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(joined, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .filter(row -> !row.blank() || row.fault().isPresent())
        .onClose(() -> sheetRows.forEach(sheet -> sheet.rows().close()));
  }
}
