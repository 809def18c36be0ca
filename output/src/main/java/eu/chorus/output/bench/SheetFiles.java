package eu.chorus.output.bench;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as a library writes them. */
final class SheetFiles {
  /** Up to the end of a word, if a word ends there. */
  private static final Pattern LITERAL = Pattern.compile("(?s).{1,250}(?=\\s|$)|.{1,250}");

  private SheetFiles() {}

  static byte[] cells(List<String> pieces) throws IOException {
    return file(book -> column(book.getSheetAt(0), pieces));
  }

  static byte[] hidden(List<String> pieces) throws IOException {
    return file(
        book -> {
          column(book.createSheet("More"), pieces);
          book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });
  }

  static byte[] comments(List<String> pieces) throws IOException {
    return file(
        book -> {
          var sheet = book.getSheetAt(0);
          var drawing = sheet.createDrawingPatriarch();
          for (int i = 0; i < pieces.size(); i++) {
            var place = drawing.createAnchor(0, 0, 0, 0, 4, i + 1, 6, i + 2);
            var comment = drawing.createCellComment(place);
            comment.setString(pieces.get(i));
            sheet.createRow(i + 1).createCell(1).setCellComment(comment);
          }
        });
  }

  static byte[] names(List<String> pieces) throws IOException {
    return file(
        book -> {
          for (int i = 0; i < pieces.size(); i++) {
            var name = book.createName();
            name.setNameName("kept_" + (char) ('a' + i));
            name.setRefersToFormula(literal(pieces.get(i)));
          }
        });
  }

  /** A text as a formula, of strings no longer than a formula may hold. */
  private static String literal(String text) {
    return LITERAL
        .matcher(text.replace('"', '\''))
        .results()
        .map(part -> "\"" + part.group() + "\"")
        .collect(Collectors.joining("&"));
  }

  static byte[] properties(List<String> pieces) throws IOException {
    return file(book -> OfficeParts.properties(book, pieces));
  }

  static byte[] customXml(List<String> pieces) throws IOException {
    return file(book -> OfficeParts.customXml(book, pieces));
  }

  /** Writes a column below what stands there, with numbers beside it. */
  static void column(XSSFSheet sheet, List<String> pieces) {
    for (var piece : pieces) {
      var row = sheet.createRow(sheet.getLastRowNum() + 1);
      row.createCell(0).setCellValue(7);
      row.createCell(2).setCellValue(piece);
    }
  }

  private interface Plant {
    void into(XSSFWorkbook book) throws IOException;
  }

  private static byte[] file(Plant plant) throws IOException {
    try (var book = new XSSFWorkbook()) {
      book.createSheet("Results").createRow(0).createCell(0).setCellValue("Results");
      plant.into(book);
      return OfficeParts.bytes(book);
    }
  }
}
