package eu.chorus.ingest.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook of one sheet as a stream does: texts stand in the cells themselves. */
final class InlineXlsx {
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private InlineXlsx() {}

  /** The headers, then the rows. */
  static byte[] of(List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/"
              + "vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
              + TYPE
              + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
              + TYPE
              + "worksheet+xml\"/></Types>");
      put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + OFFICE
              + "relationships\"><sheets>"
              + "<sheet name=\"Content\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
      put(zip, "xl/worksheets/sheet1.xml", sheet(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"r1\" Type=\""
        + OFFICE
        + "relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String sheet(List<List<String>> rows) {
    var xml = new StringBuilder("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
    row(xml, 1, List.of("Alias", "survey"));
    row(xml, 2, List.of("Export Date"));
    for (int i = 0; i < rows.size(); i++) {
      row(xml, 4 + i, rows.get(i));
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static void row(StringBuilder xml, int number, List<String> cells) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      xml.append("<c r=\"")
          .append(Column.letters(i))
          .append(number)
          .append("\" t=\"inlineStr\"><is><t>")
          .append(cells.get(i).replace("&", "&amp;").replace("<", "&lt;"))
          .append("</t></is></c>");
    }
    xml.append("</row>");
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
