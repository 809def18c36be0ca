package eu.chorus.output.disclosure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads HTML: what is shown, once with the pieces of a paragraph joined and once piece by piece;
 * attributes; comments, scripts and styles; tables along and down. Pictures inside are read as
 * files.
 */
final class HtmlReader {
  private static final Pattern DATA_URI =
      Pattern.compile("data:([a-z/+.-]*)((?:;[a-zA-Z0-9=-]+)*),([^\"')\\s]*)");

  private final String name;
  private final int depth;
  private final ReadBack into;
  private final List<Strand.Unit> joined = new ArrayList<>();
  private final List<Strand.Unit> pieces = new ArrayList<>();
  private final Attributes attributes = new Attributes();
  private final List<Strand.Unit> unseen = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int elements;

  private HtmlReader(String name, int depth, ReadBack into) {
    this.name = name;
    this.depth = depth;
    this.into = into;
  }

  static void read(String name, byte[] bytes, int depth, ReadBack into) throws IOException {
    var document = Jsoup.parse(ReadBack.utf8(bytes));
    var reader = new HtmlReader(name, depth, into);
    reader.read(document);
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
            if (node instanceof Element element && element.isBlock()) {
              endParagraph();
            }
          }
        },
        document);
    endParagraph();
    for (var units : List.of(joined, pieces, unseen)) {
      into.add(new Strand(name, units));
    }
    attributes.addTo(into, name);
    int tables = 0;
    for (var table : document.select("table")) {
      tables++;
      readTable(table, "table " + tables + ", ");
    }
  }

  private void enter(Node node) {
    if (node instanceof Element element) {
      elements++;
      if (element.isBlock() || element.normalName().equals("br") || isPieceOfChart(element)) {
        endParagraph();
      }
    } else if (node instanceof TextNode text) {
      paragraph.append(text.getWholeText());
      add(pieces, text.getWholeText());
    } else if (node instanceof Comment comment) {
      add(unseen, comment.getData());
    } else if (node instanceof DataNode data) {
      add(unseen, data.getWholeData());
    } else {
      add(unseen, node.outerHtml());
    }
    if (!(node instanceof TextNode || node instanceof Comment || node instanceof DataNode)) {
      for (var attribute : node.attributes()) {
        attributes.add(place(), attribute.getKey(), readDataUris(attribute.getValue()));
      }
    }
  }

  /** Options and the texts of a drawing stand apart although HTML calls them inline. */
  private static boolean isPieceOfChart(Element element) {
    return switch (element.normalName()) {
      case "option", "text", "title", "desc", "label", "button" -> true;
      default -> false;
    };
  }

  private void endParagraph() {
    if (!paragraph.toString().isBlank()) {
      joined.add(new Strand.Unit(place(), paragraph.toString()));
    }
    paragraph.setLength(0);
  }

  private String place() {
    return "element " + elements;
  }

  private void add(List<Strand.Unit> units, String text) {
    if (!text.isBlank()) {
      units.add(new Strand.Unit(place(), readDataUris(text)));
    }
  }

  /** A picture written into the page is a file of its own; its letters are not text. */
  private String readDataUris(String text) {
    return DATA_URI
        .matcher(text)
        .replaceAll(
            uri -> {
              boolean base64 = uri.group(2).contains("base64");
              var part = name + ", picture in " + place();
              if (base64 && uri.group(1).equals("image/png")) {
                into.read(part + ".png", Base64.getDecoder().decode(uri.group(3)), depth + 1);
              } else {
                into.unreadable(name, place() + ", data of a type that cannot be read");
              }
              return " ";
            });
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
      }
    }
    grid.addTo(into, name, place);
  }
}
