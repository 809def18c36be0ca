package eu.chorus.output.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Pages, tables and data as text, and archives of them. */
final class MarkupFiles {
  private MarkupFiles() {}

  static byte[] text(List<String> pieces) {
    return utf8(
        pieces.size() == 1
            ? "<p>Results</p><p>It says " + escaped(pieces.get(0)) + " here</p>"
            : "<table>" + elements(pieces, "<tr><td>12</td><td>", "</td></tr>") + "</table>");
  }

  static byte[] attributes(List<String> pieces) {
    return utf8("<p>Results</p>" + elements(pieces, "<i title=\"", "\">1</i>"));
  }

  static byte[] comments(List<String> pieces) {
    return utf8("<p>Results</p>" + plain(pieces, "<!-- ", " --><br>"));
  }

  static byte[] script(List<String> pieces) {
    var strings = strings(pieces, "", "").replace("</", "<\\/");
    return utf8("<p>Results</p><script>var labels = [" + strings + "];</script>");
  }

  static byte[] csv(List<String> pieces) {
    return utf8("table,row\n" + plain(pieces, "yes,\"", "\"\n"));
  }

  static byte[] json(List<String> pieces) {
    return utf8("{\"values\":[" + strings(pieces, "", "") + "]}");
  }

  static byte[] jsonLd(List<String> pieces) {
    var nodes = strings(pieces, "{\"@type\":\"Observation\",\"description\":", "}");
    return utf8("{\"@context\":\"https://schema.org/\",\"@graph\":[" + nodes + "]}");
  }

  /** Each entry in a folder of its own, so that they stand in the order of the pieces. */
  static byte[] entryNames(List<String> pieces) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < pieces.size(); i++) {
        zip.putNextEntry(new ZipEntry("p" + (char) ('a' + i) + "/" + pieces.get(i) + ".txt"));
        zip.write(utf8("x"));
      }
    }
    return out.toByteArray();
  }

  /** Each piece as the text of an element. */
  static String elements(List<String> pieces, String before, String after) {
    return pieces.stream().map(p -> before + escaped(p) + after).collect(Collectors.joining());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Each piece where there are no escapes. */
  private static String plain(List<String> pieces, String before, String after) {
    return pieces.stream()
        .map(p -> before + p.replace("\"", "'").replace("--", "-") + after)
        .collect(Collectors.joining());
  }

  /** Each piece as a string of JSON or of a script. */
  private static String strings(List<String> pieces, String before, String after) {
    return pieces.stream()
        .map(p -> p.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
        .map(p -> before + "\"" + p.replace("\t", "\\t") + "\"" + after)
        .collect(Collectors.joining(","));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
