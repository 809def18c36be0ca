package eu.chorus.ingest.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes workbooks laid out like EUSurvey's. A cell is a String, a Double, a LocalDateTime or a
 * Formula; null leaves it out.
 */
final class XlsxFixture implements AutoCloseable {
  private final Workbook workbook;

  XlsxFixture() {
    this(new XSSFWorkbook());
  }

  private XlsxFixture(Workbook workbook) {
    this.workbook = workbook;
  }

  /** The same layout in the older format. */
  static XlsxFixture xls() {
    return new XlsxFixture(new HSSFWorkbook());
  }

  record Formula(String text) {}

  /** A text with a hyperlink. */
  record Linked(String text, String target) {}

  XlsxFixture sheet(String name, List<String> headers, List<List<?>> rows) {
    return sheet(name, headers, List.of(), rows);
  }

  /** A sheet whose headers are in bold type, as EUSurvey sets them, but for those of options. */
  XlsxFixture sheet(String name, List<String> headers, List<Integer> options, List<List<?>> rows) {
    var sheet = workbook.createSheet(name);
    put(sheet, 0, List.of("Alias", "survey"));
    put(sheet, 1, List.of("Export Date", LocalDateTime.of(2024, 9, 19, 10, 0)));
    sheet.createRow(2);
    put(sheet, 3, headers);
    var bold = workbook.createCellStyle();
    var font = workbook.createFont();
    font.setBold(true);
    bold.setFont(font);
    for (int i = 0; i < headers.size() && !options.isEmpty(); i++) {
      if (!options.contains(i)) {
        sheet.getRow(3).getCell(i).setCellStyle(bold);
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      put(sheet, 4 + i, rows.get(i));
    }
    return this;
  }

  private void put(Sheet sheet, int number, List<?> values) {
    var row = sheet.createRow(number);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != null) {
        put(row.createCell(i), values.get(i));
      }
    }
  }

  private void put(Cell cell, Object value) {
    if (value instanceof Formula formula) {
      cell.setCellFormula(formula.text());
    } else if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (value instanceof LocalDateTime time) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat((short) 14);
      cell.setCellValue(time);
      cell.setCellStyle(style);
    } else if (value instanceof Linked linked) {
      cell.setCellValue(linked.text());
      var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.FILE);
      link.setAddress(linked.target());
      cell.setHyperlink(link);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  byte[] bytes() {
    try (var out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** The ZIP that EUSurvey makes around a workbook when there are uploads. */
  static byte[] zip(Map<String, byte[]> workbooks, Map<String, String> uploads) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var workbook : workbooks.entrySet()) {
        zip.putNextEntry(new ZipEntry(workbook.getKey()));
        zip.write(workbook.getValue());
      }
      for (var upload : uploads.entrySet()) {
        zip.putNextEntry(new ZipEntry(upload.getKey()));
        zip.write(upload.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
