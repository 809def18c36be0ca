package eu.chorus.ingest.document;

import static eu.chorus.ingest.document.WordPackage.attribute;

import eu.chorus.model.Document.Block;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

  /** Paragraphs nest in text boxes; nobody nests them deeper. */
  private static final int DEEPEST = 64;

  private final WordStyles styles;
  private final TextBudget budget;
  private final List<Block> blocks;
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private int count;
  private int skipping;
  private boolean inText;
  private boolean pictures;

  WordParagraphs(WordStyles styles, TextBudget budget, List<Block> blocks) {
    this.styles = styles;
    this.budget = budget;
    this.blocks = blocks;
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
    pictures |= PICTURES.contains(name);
    if (name.equals("p") && isWord(xml)) {
      if (open.size() == DEEPEST) {
        throw new IOException("paragraphs nested too deep");
      }
      budget.spend(1);
      open.push(new Paragraph(++count));
    } else if (!open.isEmpty()) {
      switch (name) {
        case "t" -> inText = true;
        case "tab", "br", "cr" -> append(" ");
        case "noBreakHyphen" -> append("-");
        case "pStyle" -> open.element().heading |= styles.isHeading(attribute(xml, "val"));
        case "outlineLvl" ->
            open.element().heading |= WordStyles.isHeadingLevel(attribute(xml, "val"));
        default -> {}
      }
    }
  }

  private void end(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (skipping > 0) {
      skipping--;
    } else if (name.equals("t")) {
      inText = false;
    } else if (name.equals("p") && isWord(xml)) {
      Paragraph paragraph = open.pop();
      Blocks.of(paragraph.heading, paragraph.number, paragraph.text).ifPresent(blocks::add);
    }
  }

  private void append(String text) throws IOException {
    budget.spend(text.length());
    open.element().text.append(text);
  }

  /** DrawingML has paragraphs too, with their own text runs; pictures are not read. */
  private static boolean isWord(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return namespace != null
        && (namespace.endsWith("wordprocessingml/main")
            || namespace.endsWith("wordprocessingml/2006/main"));
  }

  private static final class Paragraph {
    final int number;
    final StringBuilder text = new StringBuilder();
    boolean heading;

    Paragraph(int number) {
      this.number = number;
    }
  }
}
