package eu.chorus.output.disclosure.readback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads HTML: its text by paragraphs, as shown and with what is hidden, and once piece by piece;
 * attributes; comments, scripts and styles; tables along and down; pages and files packed into it.
 */
final class HtmlReader {
  private static final Pattern HIDING =
      Pattern.compile("display:none|visibility:hidden|font-size:0|opacity:0(?![.0-9])");

  private static final Pattern ELSEWHERE = Pattern.compile("\\s*(?:https?:|ftp:|file:|//).*");

  /** Elements that show, or run, what they name. */
  private static final Set<String> SHOWING =
      Set.of(
          "img", "script", "iframe", "frame", "embed", "source", "video", "audio", "image",
          "object", "track", "input", "use", "feImage", "link");

  private static final Set<String> ENCODINGS = Set.of("", "utf-8", "utf8");

  /** Far more than any page has; a page with more is refused. */
  private static final int MOST_FAULTS = 100_000;

  private final String told;
  private final int depth;
  private final ReadBack into;
  private final Packed packed;
  private final Flow flow = new Flow();
  private final List<Strand.Unit> pieces = new ArrayList<>();
  private final Attributes attributes = new Attributes();
  private final List<Strand.Unit> unseen = new ArrayList<>();
  private int hidden;
  private int elements;

  private HtmlReader(String told, int depth, ReadBack into) {
    this.told = told;
    this.depth = depth;
    this.into = into;
    packed = new Packed(told, depth, into);
  }

  static void read(String told, byte[] bytes, int depth, ReadBack into) throws IOException {
    var parser = Parser.htmlParser().setTrackErrors(MOST_FAULTS);
    var document = parser.parseInput(TextReader.text(bytes), "");
    var faults = parser.getErrors();
    boolean isLost =
        faults.size() >= MOST_FAULTS
            || faults.stream()
                .map(fault -> fault.getErrorMessage().toLowerCase(Locale.ROOT))
                .anyMatch(m -> m.contains("duplicate attribute") || m.contains("on end tag"));
    if (isLost) {
      throw new Unreadable("attributes twice or on a closing tag, which no browser shows; mend it");
    }
    new HtmlReader(told, depth, into).read(document);
  }

  private void read(Document document) {
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int level) {
            enter(node);
          }

          @Override
          public void tail(Node node, int level) {
            if (node instanceof Element element) {
              leave(element);
            }
          }
        },
        document);
    flow.addTo(into, told);
    for (var units : List.of(pieces, unseen)) {
      into.addReadings(told, units);
    }
    attributes.addTo(into, told);
    into.flow(told, flow.shown());
    int tables = 0;
    for (var table : document.select("table")) {
      tables++;
      readTable(table, "table " + tables + ", ");
    }
  }

  private void enter(Node node) {
    if (node instanceof Element element) {
      elements++;
      hidden += isHidden(element) ? 1 : 0;
      if (isApart(element)) {
        flow.begin(place());
      } else if (element.normalName().equals("br")) {
        flow.append("\n", hidden == 0, hidden == 0);
      }
    } else if (node instanceof TextNode text) {
      var plain = packed.takenFrom(text.getWholeText());
      flow.append(plain, hidden == 0, hidden == 0);
      add(pieces, plain);
    } else if (node instanceof Comment comment) {
      add(unseen, packed.takenFrom(comment.getData()));
    } else if (node instanceof DataNode data) {
      readData(data);
    } else {
      add(unseen, node.outerHtml());
    }
    if (!(node instanceof TextNode || node instanceof Comment || node instanceof DataNode)) {
      for (var attribute : node.attributes()) {
        readAttribute(node.normalName(), attribute.getKey(), attribute.getValue());
      }
    }
  }

  private void leave(Element element) {
    hidden -= isHidden(element) ? 1 : 0;
    if (isApart(element)) {
      flow.end();
    }
  }

  private void readData(DataNode data) {
    var parent = data.parent();
    boolean isJson =
        parent != null && parent.attr("type").toLowerCase(Locale.ROOT).contains("json");
    if (isJson && !data.getWholeData().isBlank()) {
      var bytes = data.getWholeData().getBytes(StandardCharsets.UTF_8);
      into.read(told + ", data in " + place(), "json", bytes, depth + 1);
    }
    add(unseen, packed.takenFrom(data.getWholeData()));
  }

  private void readAttribute(String element, String name, String value) {
    var key = name.toLowerCase(Locale.ROOT);
    boolean names = Set.of("src", "data", "srcset", "poster", "background", "href").contains(key);
    boolean shows = SHOWING.contains(element) || key.equals("background") || key.equals("poster");
    if (names && shows && ELSEWHERE.matcher(value).matches()) {
      into.unreadable(told, place() + ", shows what lies elsewhere; embed it or leave it out");
    }
    boolean isContent =
        element.equals("meta") && value.toLowerCase(Locale.ROOT).contains("charset=");
    var encoding =
        key.equals("charset")
            ? value
            : isContent
                ? value.substring(value.toLowerCase(Locale.ROOT).indexOf("charset=") + 8)
                : "";
    if (element.equals("meta") && !ENCODINGS.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
      into.unreadable(told, place() + ", names another encoding; save the page in UTF-8");
    }
    if (key.equals("srcdoc")) {
      var bytes = value.getBytes(StandardCharsets.UTF_8);
      into.read(told + ", page in " + place(), "html", bytes, depth + 1);
    }
    attributes.add(place(), name, packed.takenFrom(value));
  }

  private static boolean isHidden(Element element) {
    var style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    return element.hasAttr("hidden")
        || HIDING.matcher(style).find()
        || Set.of("template", "noscript").contains(element.normalName());
  }

  /** Options and the texts of a drawing stand apart although HTML calls them inline. */
  private static boolean isApart(Element element) {
    return element.isBlock()
        || switch (element.normalName()) {
          case "option", "text", "title", "desc", "label", "button", "textarea" -> true;
          default -> false;
        };
  }

  private String place() {
    return "element " + elements;
  }

  private void add(List<Strand.Unit> units, String text) {
    if (!text.isBlank()) {
      units.add(new Strand.Unit(place(), text));
    }
  }

  private void readTable(Element table, String place) {
    var grid = new Grid();
    int row = 0;
    for (var line : table.select("tr")) {
      row++;
      int column = 0;
      for (var cell : line.children()) {
        column++;
        grid.put(row, column, cell.wholeText());
        var span = cell.attr("colspan");
        column += span.matches("\\d{1,3}") ? Math.max(0, Integer.parseInt(span) - 1) : 0;
      }
    }
    grid.addTo(into, told, place);
  }
}
