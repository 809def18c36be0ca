package eu.chorus.output.disclosure.readback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Whole files as a library writes them, with a sentence where a person would not look. */
final class OfficeProducts {
  private OfficeProducts() {}

  static Map<String, byte[]> of(String sentence) throws IOException {
    var leaks = new LinkedHashMap<String, byte[]>();
    leaks.put("veryHidden.xlsx", workbook(sentence, "sheet"));
    leaks.put("hiddenRow.xlsx", workbook(sentence, "row"));
    leaks.put("hiddenColumn.xlsx", workbook(sentence, "column"));
    leaks.put("comment.xlsx", workbook(sentence, "comment"));
    leaks.put("name.xlsx", workbook(sentence, "name"));
    leaks.put("list.xlsx", workbook(sentence, "list"));
    leaks.put("title.xlsx", workbook(sentence, "title"));
    leaks.put("chartWorkbook.docx", chart(sentence));
    try (var show = new XMLSlideShow()) {
      var slide = show.createSlide();
      slide.setHidden(true);
      slide.createTextBox().setText(sentence);
      leaks.put("hiddenSlide.pptx", bytes(show::write));
    }
    return leaks;
  }

  private static byte[] workbook(String sentence, String where) throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Results");
      var hidden = book.createSheet("More");
      var row = sheet.createRow(3);
      switch (where) {
        case "sheet" -> {
          hidden.createRow(0).createCell(0).setCellValue(sentence);
          book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        }
        case "row" -> {
          row.createCell(0).setCellValue(sentence);
          row.setZeroHeight(true);
        }
        case "column" -> {
          row.createCell(5).setCellValue(sentence);
          sheet.setColumnHidden(5, true);
        }
        case "comment" -> {
          var drawing = sheet.createDrawingPatriarch();
          var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 1, 1, 2, 2));
          comment.setString(sentence);
          row.createCell(1).setCellComment(comment);
        }
        case "name" -> {
          var name = book.createName();
          name.setNameName("kept");
          name.setRefersToFormula("\"" + sentence + "\"");
        }
        case "list" -> {
          var rules = sheet.getDataValidationHelper();
          var list = rules.createExplicitListConstraint(sentence.split(" "));
          sheet.addValidationData(
              rules.createValidation(list, new CellRangeAddressList(0, 9, 0, 0)));
        }
        default -> book.getProperties().getCoreProperties().setTitle(sentence);
      }
      return bytes(book::write);
    }
  }

  /** A chart in a document carries a whole workbook with it. */
  private static byte[] chart(String sentence) throws IOException {
    try (var document = new XWPFDocument()) {
      var chart = document.createChart(document.createParagraph().createRun(), 500, 500);
      var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
      var up = chart.createValueAxis(AxisPosition.LEFT);
      var data = chart.createData(ChartTypes.BAR, across, up);
      data.addSeries(
              XDDFDataSourcesFactory.fromArray(new String[] {"a"}),
              XDDFDataSourcesFactory.fromArray(new Integer[] {7}))
          .setTitle("n", null);
      chart.plot(data);
      chart.getWorkbook().getSheetAt(0).createRow(20).createCell(20).setCellValue(sentence);
      return bytes(document::write);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private interface Product {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(Product product) throws IOException {
    var out = new ByteArrayOutputStream();
    product.write(out);
    return out.toByteArray();
  }
}
