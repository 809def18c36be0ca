package eu.chorus.output.codebook;

import eu.chorus.output.report.ZipNormaliser;
import eu.chorus.problem.SafeCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that people fill in: what they read is white, what they write is yellow. */
final class Sheets implements AutoCloseable {
  private static final byte[] BLUE = {0x12, 0x3F, 0x6E};
  private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF7, (byte) 0xD6};
  private static final int CHARACTER = 256;

  /** Height of a line, and of the highest row that there can be, in points. */
  private static final float LINE = 14;

  private static final float HIGHEST = 400;

  /** A cell holds no more; a passage is shorter. */
  private static final int LONGEST = 32_000;

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle header = header();
  private final CellStyle prose = base();
  private final CellStyle plain = ruled();
  private final CellStyle number = number();
  private final CellStyle input = input();

  /** A new sheet with a header row that stays in view. */
  XSSFSheet sheet(String name, List<String> headers, int[] characters, int frozenColumns) {
    var sheet = book.createSheet(name);
    var row = sheet.createRow(0);
    for (int i = 0; i < headers.size(); i++) {
      var cell = row.createCell(i);
      cell.setCellValue(headers.get(i));
      cell.setCellStyle(header);
      sheet.setColumnWidth(i, characters[Math.min(i, characters.length - 1)] * CHARACTER);
    }
    sheet.createFreezePane(frozenColumns, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    onePageWide(sheet, PrintSetup.A3_PAPERSIZE);
    return sheet;
  }

  private static void onePageWide(Sheet sheet, short paper) {
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(paper);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** A text that is read; never a formula. */
  void read(Row row, int column, String text) {
    var cell = row.createCell(column);
    cell.setCellValue(safe(text));
    cell.setCellStyle(plain);
  }

  private static String safe(String text) {
    return SafeCell.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  /** A number that is read. */
  void read(Row row, int column, long number) {
    var cell = row.createCell(column);
    cell.setCellValue((double) number);
    cell.setCellStyle(this.number);
  }

  /** A cell that is filled in; whatever is written stays text. */
  void write(Row row, int column) {
    row.createCell(column).setCellStyle(input);
  }

  /** The same where it has been filled in before; never a formula. */
  void write(Row row, int column, String text) {
    write(row, column);
    if (!text.isEmpty()) {
      row.getCell(column).setCellValue(safe(text));
    }
  }

  /**
   * Locks all but the cells that are filled in, lets rows be filtered, and prints the first columns
   * with what it is on every page. There is no password: a lock keeps from slips alone.
   *
   * @param last the last row
   * @param printed how many columns are printed
   */
  void guard(XSSFSheet sheet, String title, int last, int printed) {
    sheet.setAutoFilter(new CellRangeAddress(0, last, 0, sheet.getRow(0).getLastCellNum() - 1));
    sheet.lockAutoFilter(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.enableLocking();
    book.setPrintArea(book.getSheetIndex(sheet), 0, printed - 1, 0, last);
    sheet.getHeader().setLeft(title.replace("&", "&&"));
    sheet.getHeader().setRight("Restricted");
    sheet.getFooter().setRight("&P / &N");
  }

  /** Offers these values in a column, from one row to another. */
  static void offer(XSSFSheet sheet, int column, int first, int last, List<String> values) {
    var helper = sheet.getDataValidationHelper();
    offer(
        sheet,
        column,
        first,
        last,
        helper.createExplicitListConstraint(values.toArray(String[]::new)),
        true);
  }

  /**
   * Offers the values of a range, such as {@code Topics!$A$2:$A$9}.
   *
   * @param strict whether others are refused
   */
  static void offer(
      XSSFSheet sheet, int column, int first, int last, String range, boolean strict) {
    offer(
        sheet,
        column,
        first,
        last,
        sheet.getDataValidationHelper().createFormulaListConstraint(range),
        strict);
  }

  private static void offer(
      XSSFSheet sheet,
      int column,
      int first,
      int last,
      DataValidationConstraint values,
      boolean strict) {
    var validation =
        sheet
            .getDataValidationHelper()
            .createValidation(values, new CellRangeAddressList(first, last, column, column));
    validation.setShowErrorBox(strict);
    validation.setEmptyCellAllowed(true);
    sheet.addValidationData(validation);
  }

  /** A sheet of paragraphs. */
  void prose(String name, List<String> paragraphs) {
    var sheet = book.createSheet(name);
    sheet.setColumnWidth(0, 110 * CHARACTER);
    onePageWide(sheet, PrintSetup.A4_PAPERSIZE);
    for (int i = 0; i < paragraphs.size(); i++) {
      var cell = sheet.createRow(i).createCell(0);
      cell.setCellValue(safe(paragraphs.get(i)));
      cell.setCellStyle(prose);
    }
  }

  /** The bytes; the same for the same content. */
  @SuppressWarnings("JavaUtilDate") // the library's own type
  byte[] bytes(String title) throws IOException {
    book.sheetIterator().forEachRemaining(Sheets::heights);
    var core = book.getProperties().getCoreProperties();
    var epoch = Optional.of(Date.from(Instant.EPOCH));
    core.setCreator("Chorus");
    core.setTitle(title);
    core.setCreated(epoch);
    core.setModified(epoch);
    var bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return ZipNormaliser.normalise(bytes.toByteArray());
  }

  /** Not every program makes rows as high as what is in them. */
  private static void heights(Sheet sheet) {
    for (Row row : sheet) {
      int lines = 1;
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          int width = Math.max(1, sheet.getColumnWidth(cell.getColumnIndex()) / CHARACTER - 1);
          int needed =
              cell.getStringCellValue()
                  .lines()
                  .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / width)
                  .sum();
          lines = Math.max(lines, needed);
        }
      }
      row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + 3));
    }
  }

  private CellStyle base() {
    var style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }

  private CellStyle header() {
    var style = book.createCellStyle();
    var font = book.createFont();
    font.setBold(true);
    font.setColor(IndexedColors.WHITE.getIndex());
    style.setFont(font);
    style.setFillForegroundColor(new XSSFColor(BLUE, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }

  private CellStyle ruled() {
    var style = base();
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
    return style;
  }

  private CellStyle number() {
    var style = ruled();
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  private CellStyle input() {
    var style = ruled();
    style.setLocked(false);
    style.setFillForegroundColor(new XSSFColor(YELLOW, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderRight(BorderStyle.HAIR);
    style.setRightBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    return style;
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
