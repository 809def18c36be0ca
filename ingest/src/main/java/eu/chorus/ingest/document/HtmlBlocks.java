package eu.chorus.ingest.document;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns a page's elements into blocks. */
final class HtmlBlocks {
  /** Not shown, or no text of the page. */
  private static final Set<String> SKIPPED =
      Set.of("head", "script", "style", "template", "noscript", "nav", "select", "textarea");

  /** No page's own character; two of them with nothing between part paragraphs. */
  private static final char LINE_BREAK = '\u2028';

  private static final Pattern EMPTY_LINE = Pattern.compile("\u2028\\s*\u2028");

  /** What word processors call the parts that stand on every page when they write HTML. */
  private static final Set<String> RUNNING = Set.of("header", "footer");

  /** How they call a note's text. */
  private static final Pattern NOTE = Pattern.compile("(?:sdfootnote|sdendnote|ftn|edn)\\d{1,6}");

  private static final Set<String> PICTURES = Set.of("img", "svg", "object", "canvas");

  private final Flow flow;
  private final TableCells cells = new TableCells();
  private final StringBuilder text = new StringBuilder();
  private int level;
  private int notes;
  private boolean pictures;

  HtmlBlocks(Flow flow) {
    this.flow = flow;
  }

  /** Whether any picture was met. */
  boolean hasPictures() {
    return pictures;
  }

  /** Reads the whole page, without recursion: elements may nest as deep as the parser lets them. */
  void read(Document page) throws IOException {
    Node node = page;
    while (node != null) {
      boolean entered = enter(node);
      if (entered && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      if (entered) {
        leave(node);
      }
      while (node != null && node.nextSibling() == null) {
        node = node.parent();
        if (node != null) {
          leave(node);
        }
      }
      node = node == null ? null : node.nextSibling();
    }
    flush();
  }

  /** Whether what is inside is to be read. */
  private boolean enter(Node node) throws IOException {
    if (node instanceof TextNode words) {
      flow.spend(words.getWholeText().length());
      text.append(words.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String name = element.normalName();
    if (SKIPPED.contains(name)
        || element.hasAttr("hidden")
        || RUNNING.contains(element.attr("title"))) {
      return false;
    }
    pictures |= PICTURES.contains(name);
    if (name.equals("br")) {
      text.append(LINE_BREAK);
    } else if (element.isBlock() || isCell(name)) {
      flush();
    }
    switch (name) {
      case "table" -> cells.startTable();
      case "tr" -> cells.startRow();
      case "td", "th" -> cells.startCell(1);
      default -> level = headingLevel(name) > 0 ? headingLevel(name) : level;
    }
    notes += isNote(element) ? 1 : 0;
    return true;
  }

  private void leave(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (element.isBlock() || isCell(name)) {
      flush();
    }
    notes -= isNote(element) ? 1 : 0;
    if (name.equals("table")) {
      cells.endTable();
    } else if (headingLevel(name) > 0) {
      level = 0;
    }
  }

  private void flush() {
    if (notes > 0) {
      flow.note(text);
    } else if (level > 0) {
      flow.heading(level, text);
    } else if (!text.toString().isBlank()) {
      for (String paragraph : EMPTY_LINE.split(text)) {
        cells.add(flow, paragraph);
      }
    }
    text.setLength(0);
  }

  private static boolean isNote(Element element) {
    return element.normalName().equals("div") && NOTE.matcher(element.id()).matches();
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private static int headingLevel(String name) {
    return name.length() == 2
            && name.charAt(0) == 'h'
            && name.charAt(1) >= '1'
            && name.charAt(1) <= '6'
        ? name.charAt(1) - '0'
        : 0;
  }
}
