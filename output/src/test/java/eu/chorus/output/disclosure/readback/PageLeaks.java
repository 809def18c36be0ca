package eu.chorus.output.disclosure.readback;

import static eu.chorus.output.disclosure.readback.Bytes.chart;
import static eu.chorus.output.disclosure.readback.Bytes.deflated;
import static eu.chorus.output.disclosure.readback.Bytes.join;
import static eu.chorus.output.disclosure.readback.Bytes.png;
import static eu.chorus.output.disclosure.readback.Bytes.utf8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** Where a sentence may stand in pages, data, plain text and pictures. */
final class PageLeaks {
  private PageLeaks() {}

  static Map<String, byte[]> of(String sentence) throws IOException {
    var leaks = new LinkedHashMap<String, byte[]>();
    pages(sentence).forEach((name, html) -> leaks.put(name + ".html", utf8(html)));
    leaks.put("data.html", utf8(data("image/png", chart(sentence))));
    leaks.put("dataJson.html", utf8(data("application/json", utf8("[\"" + sentence + "\"]"))));
    leaks.put("dataSvg.html", utf8(data("image/svg+xml", utf8("<a><b>" + sentence + "</b></a>"))));
    leaks.put("dataUnnamed.html", utf8(data("", utf8(sentence))));
    leaks.put("dataJpeg.html", utf8("<script>'" + base64(noted(sentence)) + "'</script>"));
    leaks.put("dataEscaped.html", utf8("<a href='" + escapedData(sentence) + "'>x</a>"));
    texts(sentence).forEach((name, text) -> leaks.put(name, utf8(text)));
    leaks.putAll(pictures(sentence));
    return leaks;
  }

  private static String data(String type, byte[] bytes) {
    return "<p>x</p><img alt='' src=\"data:" + type + ";base64," + base64(bytes) + "\">";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Base64 in an address, where its signs may be written as octets. */
  private static String escapedData(String sentence) {
    var text = base64(utf8(sentence + ">>>???>>")); // which gives both signs
    return "data:text/plain;base64," + text.replace("+", "%2B").replace("/", "%2F");
  }

  private static byte[] noted(String sentence) throws IOException {
    return jpeg(0xFE, sentence.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Map<String, String> pages(String sentence) {
    var words = List.of(sentence.split(" "));
    var pages = new LinkedHashMap<String, String>();
    pages.put("text", "<p>" + sentence + "</p>");
    pages.put("split", "<p>" + sentence.replace("e", "<b>e</b>") + "</p>");
    pages.put("wbr", "<p>" + sentence.replace("e", "<wbr>e") + "</p>");
    pages.put("entities", "<p>" + entities(sentence) + "</p>");
    pages.put("attribute", "<p title='" + sentence + "'>x</p>");
    pages.put("dataAttribute", "<p data-note='" + sentence + "'>x</p>");
    pages.put("alt", "<svg></svg><img alt='" + entities(sentence) + "'>");
    pages.put("aria", "<p aria-label='" + sentence + "'>x</p>");
    pages.put("id", "<p id='" + sentence.replace(' ', '-') + "'>x</p>");
    pages.put("link", "<a href='mailto:a?body=" + sentence.replace(" ", "%20") + "'>x</a>");
    pages.put("meta", "<meta name='description' content='" + sentence + "'><p>x</p>");
    pages.put("title", "<title>" + sentence + "</title><p>x</p>");
    pages.put("comment", "<p>x</p><!-- " + sentence + " -->");
    pages.put("commentMarkup", "<!-- <p>" + String.join("</b> <b>", words) + "</p> -->");
    pages.put("conditional", "<!--[if mso]><p>" + entities(sentence) + "</p><![endif]-->");
    pages.put("bogusComment", "<p>x</p><? " + sentence + " ?>");
    pages.put("script", "<script>var x = '" + sentence + "';</script>");
    pages.put("scriptEscapes", "<script>var x = '" + escapes(sentence) + "';</script>");
    pages.put(
        "scriptJson",
        "<script type='application/ld+json'>[\"" + escapes(sentence) + "\"]</script>");
    pages.put("style", "<style>p::after{content:'" + sentence + "'}</style>");
    pages.put("styleEscapes", "<style>p::after{content:'" + styled(sentence) + "'}</style>");
    pages.put("hidden", "<p hidden>" + sentence + "</p>");
    pages.put("white", "<p style='color:white'>" + sentence + "</p>");
    pages.put("hiddenBetween", "<p>" + String.join("<i hidden>no</i> ", words) + "</p>");
    pages.put("boxBetween", "<div>" + sentence.replace(" l", " <p>a box</p>l") + "</div>");
    pages.put("template", "<template><p>" + sentence + "</p></template>");
    pages.put("noscript", "<body><noscript><p>" + sentence + "</p></noscript>");
    pages.put("srcdoc", "<iframe srcdoc='&lt;p title=\"" + sentence + "\"&gt;'></iframe>");
    pages.put("cdata", "<svg><text><![CDATA[" + sentence + "]]></text></svg>");
    pages.put(
        "svgText",
        "<svg><text><tspan>" + sentence.replace("r", "</tspan><tspan>r") + "</tspan></text></svg>");
    pages.put("svgDesc", "<svg><desc>" + sentence + "</desc><metadata>x</metadata></svg>");
    pages.put("option", "<select><option>" + sentence + "</option></select>");
    pages.put("input", "<input value='" + sentence + "'><textarea>x</textarea>");
    pages.put("row", "<table><tr><td>" + String.join("</td><td>", words) + "</td></tr></table>");
    pages.put(
        "column",
        words.stream()
            .map(w -> "<tr><td>7</td><td>" + w + "</td></tr>")
            .collect(Collectors.joining("", "<table>", "</table>")));
    pages.put(
        "span",
        "<table><tr><td colspan='2'>7</td><td>"
            + String.join("</td></tr><tr><td>7</td><td>7</td><td>", words)
            + "</td></tr></table>");
    pages.put("dataText", "<a href='data:text/plain," + octets(sentence) + "'>x</a>");
    pages.put("dataPage", "<a href='data:text/html,%3Cp%3E" + octets(sentence) + "'>x</a>");
    pages.put(
        "attributes",
        words.stream().map(w -> "<i title='" + w + "'>7</i>").collect(Collectors.joining()));
    return pages;
  }

  private static Map<String, String> texts(String sentence) {
    var words = List.of(sentence.split(" "));
    var texts = new LinkedHashMap<String, String>();
    texts.put("text.txt", "\uFEFFResults\n" + sentence + "\n");
    texts.put("notes.md", "# Results\n\n* " + sentence.replace("ear", "e**a**r") + "\n");
    texts.put("entities.md", entities(sentence));
    texts.put("style.css", "p::after { content: \"" + styled(sentence) + "\" } /* x */");
    texts.put("row.csv", String.join(",", words) + "\n");
    texts.put(
        "column.csv",
        "a,b\n" + words.stream().map(w -> "1;" + w).collect(Collectors.joining("\n")));
    texts.put("quoted.csv", "a,\"" + sentence.replace(" ", "\n") + "\"\n");
    texts.put("quotes.csv", "a,\"\"\"" + sentence.replace(" ", "\"\" \"\"") + "\"\"\"\n");
    texts.put("value.json", "{\"a\":[1,\"" + escapes(sentence) + "\"]}");
    texts.put("key.json", "{\"" + sentence + "\":1}");
    texts.put(
        "keys.json",
        words.stream().map(w -> "\"" + w + "\":17").collect(Collectors.joining(",", "{", "}")));
    texts.put("markup.json", "[\"<p>" + String.join("</b> <b>", words) + "</p>\"]");
    texts.put("list.jsonld", "{\"@graph\":[\"" + String.join("\",\"", words) + "\"]}");
    texts.put("label.ttl", "<a> <b> \"" + escapes(sentence) + "\"@en .\n");
    texts.put("comment.ttl", "# " + sentence + "\n<a> <b> <c> .\n");
    texts.put("address.ttl", "<a> <b> <http://x/" + sentence.replace(" ", "%20") + "> .\n");
    texts.put("data.rdf", rdf("<d:x>" + sentence + "</d:x>"));
    texts.put("attribute.rdf", rdf("<d:x d:y='" + sentence + "'/>"));
    texts.put("cdata.rdf", rdf("<d:x><![CDATA[" + sentence + "]]></d:x>"));
    texts.put("comment.xml", "<a><!-- " + sentence + " --></a>");
    texts.put("instruction.xml", "<a><?note " + sentence + " ?></a>");
    texts.put("names.xml", "<a><" + String.join("/><", words) + "/></a>");
    texts.put("space.xml", "<a xmlns='" + sentence + "'/>");
    texts.put(
        "packed.xml",
        "<a>"
            + Base64.getMimeEncoder()
                .encodeToString(utf8("<p>" + sentence + "</p>" + "<i>7</i>".repeat(30)))
            + "</a>");
    texts.put("drawing.svg", "<svg><title>a</title><text>" + sentence + "</text></svg>");
    texts.put(
        "spans.svg",
        "<svg><text>" + sentence.replace("e", "<tspan dx='1'>e</tspan>") + "</text></svg>");
    texts.put("metadata.svg", "<svg><metadata><x>" + sentence + "</x></metadata></svg>");
    return texts;
  }

  private static String rdf(String inside) {
    return "<?xml version='1.0'?><rdf:RDF xmlns:rdf='r' xmlns:d='d'>" + inside + "</rdf:RDF>";
  }

  private static Map<String, byte[]> pictures(String sentence) throws IOException {
    var leaks = new LinkedHashMap<String, byte[]>();
    var latin = sentence.getBytes(StandardCharsets.ISO_8859_1);
    leaks.put("drawn.png", chart(sentence));
    leaks.put("text.png", png("tEXt", join(utf8("Comment\0"), latin)));
    leaks.put("packed.png", png("zTXt", join(utf8("Comment\0\0"), deflated(latin))));
    leaks.put(
        "packedInternational.png",
        png("iTXt", join(utf8("a\0\1\0en\0b\0"), deflated(utf8(sentence)))));
    leaks.put("keyword.png", png("iTXt", utf8("a\0\0\0en\0" + sentence + "\0x")));
    leaks.put("camera.png", png("eXIf", join(utf8("MM\0*\0\0\0"), latin, utf8("\0"))));
    leaks.put("profile.png", png("iCCP", join(utf8(sentence + "\0\0"), deflated(new byte[9]))));
    leaks.put(
        "profileText.png",
        png(
            "iCCP",
            join(utf8("sRGB\0\0"), deflated(sentence.getBytes(StandardCharsets.UTF_16BE)))));
    leaks.put("comment.jpg", noted(sentence));
    leaks.put("firstSegment.jpg", jpeg(0xE0, latin));
    leaks.put("lastSegment.jpg", jpeg(0xEF, latin));
    leaks.put("restarts.jpg", withRestarts(noted(sentence)));
    leaks.put("camera.jpg", jpeg(0xE1, join(utf8("Exif\0\0II*\0"), latin)));
    leaks.put(
        "cameraWide.jpg",
        jpeg(0xE1, join(utf8("Exif\0\0II*\0\0"), sentence.getBytes(StandardCharsets.UTF_16LE))));
    leaks.put(
        "xmp.jpg",
        jpeg(0xE1, utf8("http://ns.adobe.com/xap/1.0/\0<x><y>" + entities(sentence) + "</y></x>")));
    leaks.put("editor.jpg", jpeg(0xED, join(utf8("Photoshop 3.0\0008BIM\4\4\0\0"), latin)));
    leaks.put("comment.gif", join(utf8("GIF89a\1\0\1\0\0\0\0!\376"), latin, utf8("\0;")));
    return leaks;
  }

  /** A real photograph's bytes with one more segment in front. */
  static byte[] jpeg(int marker, byte[] segment) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "jpg", out);
    var bytes = out.toByteArray();
    int length = segment.length + 2;
    var head =
        new byte[] {
          (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length
        };
    return join(head, segment, Arrays.copyOfRange(bytes, 2, bytes.length));
  }

  /** Marks among the pixels, from which a reader could take up a damaged picture. */
  private static byte[] withRestarts(byte[] jpeg) throws IOException {
    int end = jpeg.length - 2;
    var marks = new byte[] {(byte) 0xFF, (byte) 0xD0, 9, (byte) 0xFF, (byte) 0xD7, 9};
    return join(Arrays.copyOf(jpeg, end), marks, Arrays.copyOfRange(jpeg, end, jpeg.length));
  }

  private static String octets(String text) {
    return text.replace(" ", "%20").replace("e", "%65");
  }

  private static String entities(String text) {
    return text.replace("e", "&#x65;").replace(" ", "&#160;").replace("k", "&#x6b;");
  }

  private static String escapes(String text) {
    return text.replace("e", "\\u0065").replace("l", "\\u006C");
  }

  private static String styled(String text) {
    return text.replace("e", "\\65 ");
  }
}
