package eu.chorus.output.report;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of the workbook. */
record Styles(
    CellStyle title,
    CellStyle header,
    CellStyle plain,
    CellStyle wrapped,
    CellStyle whole,
    CellStyle percent) {
  private static final byte[] BLUE = {0x12, 0x3F, 0x6E};

  static Styles of(XSSFWorkbook book) {
    var title = base(book);
    var large = book.createFont();
    large.setBold(true);
    large.setFontHeightInPoints((short) 15);
    title.setFont(large);
    var header = book.createCellStyle();
    var light = book.createFont();
    light.setBold(true);
    light.setColor(IndexedColors.WHITE.getIndex());
    header.setFont(light);
    header.setFillForegroundColor(new XSSFColor(BLUE, null));
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    header.setBorderBottom(BorderStyle.THIN);
    var wrapped = base(book);
    wrapped.setWrapText(true);
    return new Styles(
        title, header, base(book), wrapped, formatted(book, "#,##0"), formatted(book, "0.0%"));
  }

  private static CellStyle formatted(XSSFWorkbook book, String format) {
    var style = base(book);
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private static CellStyle base(XSSFWorkbook book) {
    var style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }
}
