package eu.chorus.ingest.document;

import static eu.chorus.ingest.document.OfficePackage.attribute;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Turns the events of an OpenDocument text's content into blocks. */
final class OdtParagraphs {
  /** Deleted text, remarks of others, a repetition of the headings, a note's number, readings. */
  private static final Set<String> SKIPPED =
      Set.of(
          "tracked-changes",
          "annotation",
          "table-of-content",
          "note-citation",
          "ruby-text",
          "title", // of a drawing
          "desc");

  private final Flow flow;
  private final TableCells cells = new TableCells();
  private final Map<String, String> parents = new HashMap<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private int skipping;
  private int notes;
  private boolean pictures;

  OdtParagraphs(Flow flow) {
    this.flow = flow;
  }

  /** Whether any picture was met. */
  boolean hasPictures() {
    return pictures;
  }

  void read(XMLStreamReader xml, int event) throws IOException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (skipping == 0) {
          append(xml.getText());
        }
      }
      default -> {}
    }
  }

  private void start(XMLStreamReader xml) throws IOException {
    String name = xml.getLocalName();
    if (skipping > 0 || SKIPPED.contains(name)) {
      skipping++;
      return;
    }
    switch (name) {
      case "style" -> parents.put(attribute(xml, "name"), attribute(xml, "parent-style-name"));
      case "h" -> open(OfficePackage.number(xml, "outline-level", 1, 9));
      case "p" -> open(styleLevel(attribute(xml, "style-name")));
      case "s", "tab", "line-break" -> append(" ");
      case "note-body" -> notes++;
      case "table" -> cells.startTable();
      case "table-row" -> cells.startRow();
      case "table-cell", "covered-table-cell" ->
          cells.startCell(
              OfficePackage.number(xml, "number-columns-repeated", 1, TableCells.WIDEST));
      case "image" -> pictures = true;
      default -> {}
    }
  }

  private void end(String name) {
    if (skipping > 0) {
      skipping--;
      return;
    }
    switch (name) {
      case "h", "p" -> {
        if (!open.isEmpty()) {
          end(open.pop());
        }
      }
      case "note-body" -> notes--;
      case "table" -> cells.endTable();
      default -> {}
    }
  }

  private void end(Paragraph paragraph) {
    if (notes > 0) {
      flow.note(paragraph.text);
    } else if (paragraph.level > 0) {
      flow.heading(paragraph.level, paragraph.text);
    } else {
      cells.add(flow, paragraph.text);
    }
  }

  private void open(int level) throws IOException {
    flow.spend(1);
    open.push(new Paragraph(level));
    Nesting.check(open.size());
  }

  private void append(String text) throws IOException {
    if (!open.isEmpty()) {
      flow.spend(text.length());
      open.element().text.append(text);
    }
  }

  /** The rank of a paragraph style, or of the one that it is made from; 0 if it is no heading. */
  private int styleLevel(String style) {
    Set<String> seen = new HashSet<>();
    String name = style;
    while (name != null && seen.add(name)) {
      int level = HeadingNames.level(name);
      if (level > 0) {
        return level;
      }
      name = parents.get(name);
    }
    return 0;
  }

  private static final class Paragraph {
    final int level;
    final StringBuilder text = new StringBuilder();

    Paragraph(int level) {
      this.level = level;
    }
  }
}
