package eu.chorus.output.report;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.problem.SafeCell;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook: a sheet of contents, then one sheet a kind of table, a line a cell. */
final class WorkbookWriter {
  private static final int[] WIDTHS = {26, 20, 60, 50, 32, 10, 10, 10, 12};
  private static final List<String> COLUMNS =
      List.of(
          "xlsx.table",
          "xlsx.population",
          "xlsx.question",
          "html.row",
          "xlsx.column",
          "html.count",
          "html.share",
          "html.base",
          "html.status");

  private final Frames frames;
  private final XSSFWorkbook book;
  private final Styles styles;

  private WorkbookWriter(Frames frames, XSSFWorkbook book) {
    this.frames = frames;
    this.book = book;
    this.styles = Styles.of(book);
  }

  static byte[] write(String title, List<Table> tables, Frames frames) throws IOException {
    try (var book = new XSSFWorkbook()) {
      var writer = new WorkbookWriter(frames, book);
      writer.contents(title, tables);
      for (var kind : TableKind.values()) {
        var some = tables.stream().filter(t -> t.spec().kind() == kind).toList();
        if (!some.isEmpty()) {
          writer.sheet(kind, some);
        }
      }
      return OfficeFile.of(book, title, frames.language());
    }
  }

  private String name(TableKind kind) {
    return switch (kind) {
      case CLOSED -> frames.say("xlsx.closed");
      case CROSS -> frames.say("xlsx.cross");
      case PARTICIPATION -> frames.say("xlsx.participation");
      case THEMES -> frames.say("xlsx.themes");
      case THEMES_CROSS -> frames.say("xlsx.themesCross");
      case REQUESTS -> frames.say("xlsx.requests");
      case REQUESTS_CROSS -> frames.say("xlsx.requestsCross");
      case EVIDENCE -> frames.say("xlsx.evidence");
      case PROVISIONS -> frames.say("xlsx.provisions");
      case NAMED -> frames.say("xlsx.named");
    };
  }

  private void contents(String title, List<Table> tables) {
    var sheet = book.createSheet(frames.say("xlsx.contents"));
    text(sheet.createRow(0), 0, title, styles.title());
    text(sheet.createRow(1), 0, frames.say("summary.caveat"), styles.plain());
    var header = sheet.createRow(3);
    var heads = List.of("xlsx.sheet", "xlsx.table", "xlsx.population", "xlsx.question");
    for (int i = 0; i < heads.size(); i++) {
      text(header, i, frames.say(heads.get(i)), styles.header());
    }
    int at = 4;
    for (var table : tables) {
      var row = sheet.createRow(at++);
      text(row, 0, name(table.spec().kind()), styles.plain());
      text(row, 1, table.spec().id(), styles.plain());
      text(row, 2, population(table), styles.plain());
      text(row, 3, table.spec().title(), styles.wrapped());
    }
    widths(sheet, new int[] {22, 30, 22, 90});
    sheet.createFreezePane(0, 4);
  }

  private void sheet(TableKind kind, List<Table> tables) {
    var sheet = book.createSheet(name(kind));
    var header = sheet.createRow(0);
    for (int i = 0; i < COLUMNS.size(); i++) {
      text(header, i, frames.say(COLUMNS.get(i)), styles.header());
    }
    int at = 1;
    for (var table : tables) {
      for (var cell : table.cells()) {
        line(sheet.createRow(at++), table, cell);
      }
    }
    widths(sheet, WIDTHS);
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, at - 1, 0, COLUMNS.size() - 1));
  }

  private void line(Row row, Table table, Cell cell) {
    text(row, 0, table.spec().id(), styles.plain());
    text(row, 1, population(table), styles.plain());
    text(row, 2, table.spec().title(), styles.wrapped());
    text(row, 3, cell.row(), styles.wrapped());
    text(row, 4, cell.column(), styles.wrapped());
    cell.count().ifPresent(n -> number(row, 5, (double) n, styles.whole()));
    cell.shareInTenths().ifPresent(t -> number(row, 6, t / 1000.0, styles.percent()));
    cell.base().ifPresent(n -> number(row, 7, (double) n, styles.whole()));
    boolean frozen = cell.status() == CellStatus.FROZEN && table.asOf().isPresent();
    text(
        row,
        8,
        frozen
            ? frames.say("caption.asOf", table.asOf().getAsInt())
            : status(cell.status(), frames),
        styles.plain());
  }

  static String status(CellStatus status, Frames frames) {
    return switch (status) {
      case PUBLISHED -> frames.say("word.published");
      case MERGED -> frames.say("word.merged");
      case ROLLED_UP -> frames.say("word.rolledUp");
      case NAMED -> frames.say("word.named");
      case WITHHELD -> frames.say("word.withheld");
      case FROZEN -> frames.say("word.frozen");
    };
  }

  private String population(Table table) {
    return frames.say(table.population() == Population.ALL ? "word.all" : "word.withoutCampaigns");
  }

  private static void widths(XSSFSheet sheet, int[] characters) {
    for (int i = 0; i < characters.length; i++) {
      sheet.setColumnWidth(i, characters[i] * 256);
    }
  }

  /** A text cell is never a formula; the quote prefix keeps it text when somebody edits it. */
  private static void text(Row row, int column, String text, CellStyle style) {
    if (!text.isEmpty()) {
      var cell = row.createCell(column);
      cell.setCellValue(SafeCell.of(text));
      cell.setCellStyle(style);
    }
  }

  private static void number(Row row, int column, double number, CellStyle style) {
    var cell = row.createCell(column);
    cell.setCellValue(number);
    cell.setCellStyle(style);
  }
}
