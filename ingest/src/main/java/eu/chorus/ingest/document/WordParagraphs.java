package eu.chorus.ingest.document;

import static eu.chorus.ingest.document.OfficePackage.attribute;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Turns the events of a WordprocessingML part into blocks. What was struck out under tracked
 * changes is not said any more and left out; what was inserted is said.
 */
final class WordParagraphs {
  private static final Set<String> PICTURES = Set.of("drawing", "pict", "object");

  /** Hold a second copy of a text box, or what stood here before a tracked change. */
  private static final Set<String> SKIPPED = Set.of("Fallback", "moveFrom", "del", "pPrChange");

  private final WordStyles styles;
  private final Flow flow;
  private final boolean notes;
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final TableCells cells = new TableCells();
  private int skipping;
  private boolean inText;
  private boolean pictures;

  /** The paragraphs of a part, which holds the document's body or its notes. */
  WordParagraphs(WordStyles styles, Flow flow, boolean notes) {
    this.styles = styles;
    this.flow = flow;
    this.notes = notes;
  }

  /** Whether any picture was met. */
  boolean hasPictures() {
    return pictures;
  }

  void read(XMLStreamReader xml, int event) throws IOException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (inText && skipping == 0 && !open.isEmpty()) {
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
      case "p" -> {
        if (isWord(xml)) {
          flow.spend(1);
          open.push(new Paragraph());
          Nesting.check(open.size());
        }
      }
      case "tbl" -> cells.startTable();
      case "tr" -> cells.startRow();
      case "tc" -> cells.startCell(1);
      case "t" -> inText = true;
      case "tab", "br", "cr" -> append(" ");
      case "noBreakHyphen" -> append("-");
      case "gridSpan" -> cells.widen(OfficePackage.number(xml, "val", 1, TableCells.WIDEST));
      case "pStyle" -> style(attribute(xml, "val"));
      case "outlineLvl" -> rank(WordStyles.levelOf(attribute(xml, "val")));
      default -> pictures |= PICTURES.contains(name);
    }
  }

  private void end(XMLStreamReader xml) {
    if (skipping > 0) {
      skipping--;
      return;
    }
    switch (xml.getLocalName()) {
      case "t" -> inText = false;
      case "tbl" -> cells.endTable();
      case "p" -> {
        if (isWord(xml) && !open.isEmpty()) {
          end(open.pop());
        }
      }
      default -> {}
    }
  }

  private void end(Paragraph paragraph) {
    if (paragraph.contents) {
      return;
    }
    if (notes) {
      flow.note(paragraph.text);
    } else if (paragraph.level > 0) {
      flow.heading(paragraph.level, paragraph.text);
    } else {
      cells.add(flow, paragraph.text);
    }
  }

  private void style(String id) {
    if (!open.isEmpty()) {
      rank(styles.level(id));
      open.element().contents |= styles.isContents(id);
    }
  }

  /** An outline level of the paragraph itself goes before its style's. */
  private void rank(int level) {
    if (!open.isEmpty() && level > 0) {
      open.element().level = level;
    }
  }

  private void append(String text) throws IOException {
    if (!open.isEmpty()) {
      flow.spend(text.length());
      open.element().text.append(text);
    }
  }

  /** DrawingML has paragraphs too, with their own text runs; pictures are not read. */
  private static boolean isWord(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return namespace != null
        && (namespace.endsWith("wordprocessingml/main")
            || namespace.endsWith("wordprocessingml/2006/main"));
  }

  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    int level;
    boolean contents;
  }
}
