package eu.chorus.output.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A document without a word: page, footer, styles and numbering, as they lie in the folder {@code
 * docx} of the resources.
 */
final class DocxTemplate {
  /** Between the margins of the page, in twentieths of a point. */
  static final int TEXT_WIDTH = 9638;

  /** Of an A4 page; what is higher is shown smaller. In twentieths of a point. */
  static final int TEXT_HEIGHT = 13_300;

  private static final List<String> PARTS =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "word/_rels/document.xml.rels",
          "word/document.xml",
          "word/footer1.xml",
          "word/numbering.xml",
          "word/settings.xml",
          "word/styles.xml");

  private DocxTemplate() {}

  /** An empty document in this language. */
  static XWPFDocument open(String language) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : PARTS) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(Resources.bytes("docx/" + part));
      }
    }
    var document = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    document.getStyles().setSpellingLanguage(language);
    return document;
  }
}
