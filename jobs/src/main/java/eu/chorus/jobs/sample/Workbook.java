package eu.chorus.jobs.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a result export as EUSurvey lays it out: rows 1 to 3 fixed, headers in 4, data from 5. */
final class Workbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Excel's day 0, such that day 60 and later come out right. */
  private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

  private static final long MINUTES_A_DAY = 1440;
  private static final long DECIMALS = 10_000_000_000L;

  private final StringBuilder rows = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private final StringBuilder linked = new StringBuilder();
  private int row;

  private Workbook() {}

  /**
   * A cell.
   *
   * @param text empty for a date
   * @param date empty for text
   * @param link where it leads; may be empty
   */
  record Cell(String text, Optional<LocalDateTime> date, Optional<String> link) {
    static Cell of(String text) {
      return new Cell(text, Optional.empty(), Optional.empty());
    }

    static Cell of(LocalDateTime date) {
      return new Cell("", Optional.of(date), Optional.empty());
    }
  }

  static byte[] of(
      String alias, LocalDateTime exported, List<String> headers, List<List<Cell>> data) {
    var book = new Workbook();
    book.add(List.of(Cell.of("Alias"), Cell.of(alias)), 0, 3);
    book.add(List.of(Cell.of("Export Date"), Cell.of(exported)), 0, 1);
    book.add(List.of(), 0, 3);
    book.add(headers.stream().map(Cell::of).toList(), 2, 3);
    data.forEach(cells -> book.add(cells, 0, 3));
    return Archive.of(book.entries());
  }

  /** A plain table: headers in the first row. */
  static byte[] table(List<String> headers, List<List<String>> data) {
    var book = new Workbook();
    book.add(headers.stream().map(Cell::of).toList(), 2, 3);
    data.forEach(cells -> book.add(cells.stream().map(Cell::of).toList(), 0, 3));
    return Archive.of(book.entries());
  }

  private void add(List<Cell> cells, int textStyle, int dateStyle) {
    row++;
    rows.append("<row r=\"").append(row).append("\">");
    for (int column = 0; column < cells.size(); column++) {
      Cell cell = cells.get(column);
      String at = name(column) + row;
      if (cell.date().isPresent()) {
        rows.append(String.format(Locale.ROOT, "<c r=\"%s\" s=\"%d\" t=\"n\"><v>", at, dateStyle))
            .append(serial(cell.date().get()))
            .append("</v></c>");
      } else if (!cell.text().isEmpty()) {
        rows.append("<c r=\"").append(at).append('"');
        rows.append(textStyle > 0 ? " s=\"" + textStyle + "\"" : "");
        rows.append(" t=\"inlineStr\"><is><t>").append(Xml.escape(cell.text()));
        rows.append("</t></is></c>");
      }
      cell.link().ifPresent(target -> link(at, target));
    }
    rows.append("</row>\n");
  }

  private void link(String at, String target) {
    links.add(target);
    linked.append(
        String.format(Locale.ROOT, "<hyperlink ref=\"%s\" r:id=\"rId%d\"/>", at, links.size()));
  }

  private Map<String, String> entries() {
    var relations = new StringBuilder();
    for (int i = 0; i < links.size(); i++) {
      relations.append(
          relation(i + 1, "hyperlink", Xml.escape(links.get(i)) + "\" TargetMode=\"External"));
    }
    return Map.of(
        "[Content_Types].xml",
        Xml.HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + part("/xl/workbook.xml", "sheet.main+xml")
            + part("/xl/worksheets/sheet1.xml", "worksheet+xml")
            + part("/xl/styles.xml", "styles+xml")
            + "</Types>",
        "_rels/.rels",
        relations(relation(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml",
        Xml.HEAD
            + String.format(
                Locale.ROOT,
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr date1904=\"false\"/><sheets>",
                MAIN,
                RELATIONS)
            + "<sheet name=\"Content\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        relations(
            relation(1, "worksheet", "worksheets/sheet1.xml")
                + relation(2, "styles", "styles.xml")),
        "xl/styles.xml",
        styles(),
        "xl/worksheets/sheet1.xml",
        Xml.HEAD
            + String.format(
                Locale.ROOT,
                "<worksheet xmlns=\"%s\" xmlns:r=\"%s\"><sheetData>\n",
                MAIN,
                RELATIONS)
            + rows
            + "</sheetData>"
            + (links.isEmpty() ? "" : "<hyperlinks>" + linked + "</hyperlinks>")
            + "</worksheet>",
        "xl/worksheets/_rels/sheet1.xml.rels",
        relations(relations.toString()));
  }

  private static String styles() {
    return Xml.HEAD
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/MM/yyyy HH:mm\"/>"
        + "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\">"
        + "<fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>"
        + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf fontId=\"1\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
  }

  private static String part(String name, String type) {
    return String.format(
        Locale.ROOT, "<Override PartName=\"%s\" ContentType=\"%s%s\"/>", name, TYPE, type);
  }

  private static String relations(String inner) {
    return Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "\">" + inner + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return String.format(
        Locale.ROOT,
        "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>",
        id,
        RELATIONS,
        type,
        target);
  }

  /** Days since day zero; whole minutes, rounded to 10 decimals by exact arithmetic. */
  private static String serial(LocalDateTime date) {
    long minutes = Duration.between(DAY_ZERO, date).toMinutes();
    long fraction = (minutes % MINUTES_A_DAY * DECIMALS + MINUTES_A_DAY / 2) / MINUTES_A_DAY;
    return minutes / MINUTES_A_DAY + "." + Long.toString(DECIMALS + fraction).substring(1);
  }

  private static String name(int column) {
    return (column >= 26 ? name(column / 26 - 1) : "") + (char) ('A' + column % 26);
  }
}
