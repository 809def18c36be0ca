package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word packages made for tests, part by part. */
final class WordSamples {
  private static final String TYPES =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
          + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats"
          + "-officedocument.wordprocessingml.document.main+xml'/></Types>";

  private static final String RELATIONS =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
          + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
          + "relationships/officeDocument' Target='/word/document.xml'/></Relationships>";

  /** "Berschrift1" is how a German Word names the id of its style "heading 1". */
  private static final String STYLES =
      "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
          + "<w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/>"
          + "</w:style><w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='mine'/>"
          + "<w:basedOn w:val='berschrift1'/></w:style></w:styles>";

  private WordSamples() {}

  /** A package whose body holds that WordprocessingML. */
  static byte[] body(String content) throws IOException {
    return document(
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><w:body>"
            + content
            + "</w:body></w:document>");
  }

  /** A package with that main part, whatever it is. */
  static byte[] document(String mainPart) throws IOException {
    return zip(out -> out.write(mainPart.getBytes(UTF_8)));
  }

  /** A small package whose main part unfolds to that many megabytes of one paragraph each. */
  static byte[] bomb(int megabytes, String unit) throws IOException {
    byte[] chunk = unit.repeat((1 << 20) / unit.length()).getBytes(UTF_8);
    return zip(
        out -> {
          out.write(
              ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                      + "<w:body>")
                  .getBytes(UTF_8));
          for (int i = 0; i < megabytes; i++) {
            out.write(chunk);
          }
          out.write("</w:body></w:document>".getBytes(UTF_8));
        });
  }

  private static byte[] zip(Part main) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", out -> out.write(TYPES.getBytes(UTF_8)));
      put(zip, "_rels/.rels", out -> out.write(RELATIONS.getBytes(UTF_8)));
      put(zip, "word/styles.xml", out -> out.write(STYLES.getBytes(UTF_8)));
      put(zip, "word/document.xml", main);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, Part part) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    part.write(zip);
    zip.closeEntry();
  }

  @FunctionalInterface
  private interface Part {
    void write(ZipOutputStream out) throws IOException;
  }
}
