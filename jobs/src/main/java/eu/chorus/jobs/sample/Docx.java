package eu.chorus.jobs.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a small word-processing document. */
final class Docx {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private Docx() {}

  static byte[] of(List<Upload.Line> lines) {
    return Archive.of(
        Map.of(
            "[Content_Types].xml",
            Xml.HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("/word/document.xml", "document.main+xml")
                + override("/word/styles.xml", "styles+xml")
                + "</Types>",
            "_rels/.rels",
            relation("officeDocument", "word/document.xml"),
            "word/_rels/document.xml.rels",
            relation("styles", "styles.xml"),
            "word/styles.xml",
            Xml.HEAD
                + "<w:styles xmlns:w=\""
                + MAIN
                + "\"><w:style w:type=\"paragraph\" w:styleId=\"Heading1\">"
                + "<w:name w:val=\"heading 1\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>",
            "word/document.xml",
            Xml.HEAD
                + "<w:document xmlns:w=\""
                + MAIN
                + "\"><w:body>"
                + lines.stream().map(Docx::paragraph).collect(Collectors.joining())
                + "</w:body></w:document>"));
  }

  private static String paragraph(Upload.Line line) {
    return "<w:p>"
        + (line.heading() ? "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" : "")
        + "<w:r><w:t xml:space=\"preserve\">"
        + Xml.escape(line.text())
        + "</w:t></w:r></w:p>\n";
  }

  private static String override(String name, String type) {
    return String.format(
        Locale.ROOT, "<Override PartName=\"%s\" ContentType=\"%s%s\"/>", name, TYPE, type);
  }

  private static String relation(String type, String target) {
    return Xml.HEAD
        + "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + String.format(
            Locale.ROOT,
            "<Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>",
            RELATIONS,
            type,
            target);
  }
}
