package eu.chorus.ingest.document;

import static eu.chorus.ingest.document.WordPackage.attribute;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Which of a Word document's paragraph styles are headings. */
final class WordStyles {
  /** The built-in styles' names are the same in every language version of Word. */
  private static final Pattern HEADING_NAME = Pattern.compile("(?i)heading [1-9]|title|subtitle");

  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> headings = new HashSet<>();
  private String style = "";

  private WordStyles() {}

  /** Reads the styles of a package; without a style part no style is a heading. */
  static WordStyles of(WordPackage word, String part) throws IOException {
    WordStyles styles = new WordStyles();
    word.read(part, styles::read);
    return styles;
  }

  /** Whether the style of that id, or one that it is based on, is a heading. */
  boolean isHeading(String styleId) {
    Set<String> seen = new HashSet<>();
    String id = styleId;
    while (id != null && seen.add(id)) {
      if (headings.contains(id)) {
        return true;
      }
      id = parents.get(id);
    }
    return false;
  }

  /** Whether an outline level makes a heading: 0 to 8 do, 9 is body text (ECMA-376 17.3.1.20). */
  static boolean isHeadingLevel(String outlineLevel) {
    return outlineLevel.length() == 1 && outlineLevel.compareTo("9") < 0;
  }

  private void read(XMLStreamReader xml, int event) {
    if (event != XMLStreamConstants.START_ELEMENT) {
      return;
    }
    switch (xml.getLocalName()) {
      case "style" -> style = attribute(xml, "styleId");
      case "name" -> markIf(HEADING_NAME.matcher(attribute(xml, "val")).matches());
      case "outlineLvl" -> markIf(isHeadingLevel(attribute(xml, "val")));
      case "basedOn" -> parents.put(style, attribute(xml, "val"));
      default -> {}
    }
  }

  private void markIf(boolean heading) {
    if (heading) {
      headings.add(style);
    }
  }
}
