package eu.chorus.output.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where in a release a quotation may stand; pieces come as cells, rows, slides, attributes. */
public enum Carrier {
  /** A paragraph of HTML; cells of a table. */
  HTML_TEXT("html"),
  /** An attribute; the same attribute of many elements. */
  HTML_ATTRIBUTE("html"),
  /** A comment; several. */
  HTML_COMMENT("html"),
  /** A paragraph of a Word file; rows of a table. */
  DOCX("docx"),
  /** A shared string of a workbook; cells of a column. */
  XLSX("xlsx"),
  /** A slide; several. */
  PPTX("pptx"),
  /** A cell; a column. */
  CSV("csv"),
  /** A value; an array. */
  JSON("json"),
  /** A line of a page; a line on each of several pages. */
  PDF("pdf"),
  /** A text chunk of a picture; several. */
  PNG("png"),
  /** The name of a part of an archive; several parts. */
  PART_NAME("docx"),
  /** The name of a file; folders. */
  FILE_NAME("txt");

  /** A grey pixel behind the byte that tells its row's filter, in zlib's format. */
  private static final byte[] ONE_PIXEL = deflated(new byte[2]);

  private final String suffix;

  Carrier(String suffix) {
    this.suffix = suffix;
  }

  /** The end of the file's name, without a dot. */
  String suffix() {
    return suffix;
  }

  /** How a reader of tables knows it. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The bytes of an artefact that holds these pieces and little else. */
  byte[] bytes(List<String> pieces) {
    return switch (this) {
      case HTML_TEXT -> utf8(html(pieces));
      case HTML_ATTRIBUTE -> utf8("<p>Results</p>" + each(pieces, "<i title=\"", "\">1</i>"));
      case HTML_COMMENT -> utf8("<p>Results</p>" + plain(pieces, "<!-- ", " --><br>"));
      case DOCX -> zip(Map.of("word/document.xml", utf8(docx(pieces))));
      case XLSX -> xlsx(pieces);
      case PPTX -> slides(pieces);
      case CSV -> utf8("table,row\n" + plain(pieces, "yes,\"", "\"\n"));
      case JSON -> utf8(json(pieces));
      case PDF -> PdfPages.of(pieces);
      case PNG -> png(pieces);
      case PART_NAME -> named(pieces);
      case FILE_NAME -> utf8("Results");
    };
  }

  private static String html(List<String> pieces) {
    return pieces.size() == 1
        ? "<p>Results</p><p>It says " + escaped(pieces.get(0)) + " here</p>"
        : "<table>" + each(pieces, "<tr><td>12</td><td>", "</td></tr>") + "</table>";
  }

  private static String docx(List<String> pieces) {
    return pieces.size() == 1
        ? "<w><p><r><t>" + escaped(pieces.get(0)) + "</t></r></p></w>"
        : "<w><tbl>" + each(pieces, "<tr><tc><p><r><t>", "</t></r></p></tc></tr>") + "</tbl></w>";
  }

  private static byte[] xlsx(List<String> pieces) {
    var cells = new StringBuilder("<worksheet><sheetData>");
    for (int i = 0; i < pieces.size(); i++) {
      int row = i + 1;
      cells.append("<row><c r=\"A").append(row).append("\"><v>7</v></c><c r=\"C").append(row);
      cells.append("\" t=\"s\"><v>").append(i).append("</v></c></row>");
    }
    return zip(
        Map.of(
            "xl/worksheets/sheet1.xml", utf8(cells + "</sheetData></worksheet>"),
            "xl/sharedStrings.xml",
                utf8("<sst>" + each(pieces, "<si><t>", "</t></si>") + "</sst>")));
  }

  private static byte[] slides(List<String> pieces) {
    var parts = new TreeMap<String, byte[]>();
    for (int i = 0; i < pieces.size(); i++) {
      var slide = "<s><p><r><t>" + escaped(pieces.get(i)) + "</t></r></p></s>";
      parts.put("ppt/slides/slide" + (i + 1) + ".xml", utf8(slide));
    }
    return zip(parts);
  }

  private static byte[] named(List<String> pieces) {
    var parts = new TreeMap<String, byte[]>();
    for (int i = 0; i < pieces.size(); i++) {
      parts.put("p" + (char) ('a' + i) + "/" + pieces.get(i) + ".xml", utf8("<a>x</a>"));
    }
    return zip(parts);
  }

  private static String json(List<String> pieces) {
    return pieces.stream()
        .map(p -> p.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
        .map(p -> "\"" + p.replace("\t", "\\t") + "\"")
        .collect(Collectors.joining(",", "{\"values\":[", "]}"));
  }

  private static String each(List<String> pieces, String before, String after) {
    return pieces.stream().map(p -> before + escaped(p) + after).collect(Collectors.joining());
  }

  private static String plain(List<String> pieces, String before, String after) {
    return pieces.stream()
        .map(p -> before + p.replace("\"", "'").replace("--", "-") + after)
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] png(List<String> pieces) {
    var out = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(out)) {
      data.writeLong(0x89504E470D0A1A0AL);
      chunk(data, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
      chunk(data, "IDAT", ONE_PIXEL);
      for (var piece : pieces) {
        chunk(data, "iTXt", utf8("Title\0\0\0\0\0" + piece));
      }
      chunk(data, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) {
    var deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    var packed = new byte[64];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  private static void chunk(DataOutputStream out, String type, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.writeBytes(type);
    out.write(bytes);
    var crc = new java.util.zip.CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(bytes);
    out.writeInt((int) crc.getValue());
  }
}
