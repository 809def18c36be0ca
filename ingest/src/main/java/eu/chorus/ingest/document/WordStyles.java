package eu.chorus.ingest.document;

import static eu.chorus.ingest.document.OfficePackage.attribute;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What rank of heading a Word document's paragraph styles have. */
final class WordStyles {
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();
  private final Set<String> contents = new HashSet<>();
  private String style = "";

  private WordStyles() {}

  /** Reads the styles of a package; without a style part no style is a heading. */
  static WordStyles of(OfficePackage word, String part) throws IOException {
    WordStyles styles = new WordStyles();
    word.read(part, styles::read);
    return styles;
  }

  /** The rank of the style of that id, or of the one that it is based on; 0 if it is no heading. */
  int level(String styleId) {
    Set<String> seen = new HashSet<>();
    String id = styleId;
    while (id != null && seen.add(id)) {
      Integer level = levels.get(id);
      if (level != null) {
        return level;
      }
      id = parents.get(id);
    }
    return 0;
  }

  /** Whether a paragraph of that style is a line of a table of contents. */
  boolean isContents(String styleId) {
    return contents.contains(styleId);
  }

  /** The rank that an outline level makes: 0 to 8 are headings, 9 is text (ECMA-376 17.3.1.20). */
  static int levelOf(String outlineLevel) {
    return outlineLevel.length() == 1 && outlineLevel.compareTo("9") < 0
        ? outlineLevel.charAt(0) - '0' + 1
        : 0;
  }

  private void read(XMLStreamReader xml, int event) {
    if (event != XMLStreamConstants.START_ELEMENT) {
      return;
    }
    switch (xml.getLocalName()) {
      case "style" -> style = attribute(xml, "styleId");
      case "name" -> name(attribute(xml, "val"));
      case "outlineLvl" -> levels.putIfAbsent(style, levelOf(attribute(xml, "val")));
      case "basedOn" -> parents.put(style, attribute(xml, "val"));
      default -> {}
    }
  }

  private void name(String name) {
    int level = HeadingNames.level(name);
    if (level > 0) {
      levels.put(style, level);
    }
    if (HeadingNames.isContents(name)) {
      contents.add(style);
    }
  }
}
