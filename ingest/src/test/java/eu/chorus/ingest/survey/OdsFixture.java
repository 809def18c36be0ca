package eu.chorus.ingest.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an ODS laid out like EUSurvey's. A cell is a String, a Double, a LocalDateTime, a Cut text
 * or a Linked one.
 */
final class OdsFixture {
  private OdsFixture() {}

  /** A text that begins with digits, of which the cell shows the number alone. */
  record Cut(String text, String shown) {}

  static byte[] of(List<String> headers, List<List<?>> rows) {
    var xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content");
    for (String prefix : List.of("office", "table", "text")) {
      xml.append(" xmlns:")
          .append(prefix)
          .append("=\"urn:oasis:names:tc:opendocument:xmlns:")
          .append(prefix)
          .append(":1.0\"");
    }
    xml.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:spreadsheet>")
        .append("<table:table table:name=\"Content\">");
    row(xml, List.of("Alias", "survey"));
    row(xml, List.of("Export Date", LocalDateTime.of(2024, 9, 19, 10, 0)));
    xml.append("<table:table-row><table:table-cell table:number-columns-repeated=\"40\"/>")
        .append("</table:table-row>");
    row(xml, headers);
    rows.forEach(row -> row(xml, row));
    xml.append("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/>")
        .append("</table:table-row></table:table></office:spreadsheet></office:body>")
        .append("</office:document-content>");
    return zip(xml.toString());
  }

  private static void row(StringBuilder xml, List<?> cells) {
    xml.append("<table:table-row>");
    cells.forEach(cell -> cell(xml, cell));
    xml.append("</table:table-row>");
  }

  private static void cell(StringBuilder xml, Object cell) {
    xml.append("<table:table-cell ");
    if (cell instanceof Double number) {
      xml.append("office:value-type=\"float\" office:value=\"")
          .append(number)
          .append("\"><text:p>about ")
          .append(number)
          .append("</text:p>");
    } else if (cell instanceof LocalDateTime time) {
      xml.append("office:value-type=\"date\" office:date-value=\"")
          .append(time)
          .append("\"><text:p>some day</text:p>");
    } else if (cell instanceof Cut cut) {
      String attribute = cut.text().isEmpty() ? "" : " office:string-value=\"" + cut.text() + "\"";
      xml.append("office:value-type=\"string\" office:value=\"1.0\"")
          .append(attribute)
          .append("><text:p>")
          .append(cut.shown())
          .append("</text:p>");
    } else if (cell instanceof XlsxFixture.Linked linked) {
      xml.append("><text:p><text:a xlink:href=\"")
          .append(linked.target())
          .append("\">")
          .append(linked.text())
          .append("</text:a></text:p>");
    } else {
      xml.append("office:value-type=\"string\"><text:p>")
          .append(
              cell.toString()
                  .replace("&", "&amp;")
                  .replace("<", "&lt;")
                  .replace("\n", "<text:line-break/>")
                  .replace("  ", " <text:s/>"))
          .append("</text:p>");
    }
    xml.append("</table:table-cell>");
  }

  private static byte[] zip(String content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
