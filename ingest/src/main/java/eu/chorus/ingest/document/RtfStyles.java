package eu.chorus.ingest.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The style sheet of an RTF file, as far as it tells headings. */
final class RtfStyles {
  private final Map<Integer, Integer> levels = new HashMap<>();
  private final Set<Integer> contents = new HashSet<>();
  private final StringBuilder name = new StringBuilder();
  private int style;
  private int level;

  /** The style of that number begins. */
  void style(int number) {
    style = number;
  }

  void outlineLevel(int rank) {
    level = rank;
  }

  /** Another letter of the style's name. */
  void letter(char letter) {
    name.append(letter);
  }

  /** The style ends with its name. */
  void end() {
    String clean = name.toString().replace(";", "").strip();
    int named = HeadingNames.level(clean);
    levels.put(style, named > 0 ? named : level);
    if (HeadingNames.isContents(clean)) {
      contents.add(style);
    }
    name.setLength(0);
    style = 0;
    level = 0;
  }

  /** The rank of a style; 0 if it is no heading. */
  int level(int number) {
    return levels.getOrDefault(number, 0);
  }

  /** Whether a paragraph of that style is a line of a table of contents. */
  boolean isContents(int number) {
    return contents.contains(number);
  }
}
