package eu.chorus.jobs.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Something the synthetic respondents talk about.
 *
 * @param section the questionnaire's section it belongs to
 * @param id unique over all sections
 * @param title what a reader would call it
 * @param weights how often it is raised: by industry, by the public interest
 * @param support percentage of those who raise it that want it, likewise
 * @param nouns noun phrases that carry it, the commonest first
 * @param related noun phrases said around it
 */
record Theme(
    String section,
    String id,
    String title,
    Lean weights,
    Lean support,
    List<String> nouns,
    List<String> related) {
  /** How many times a noun phrase is in the draw, by its place in the list. */
  private static final int[] COPIES = {5, 3, 2, 1, 1, 1};

  Theme {
    nouns = List.copyOf(nouns);
    related = List.copyOf(related);
  }

  /** The noun phrases, each as often as it is to be drawn, so that labels find wide support. */
  List<String> drawn() {
    var drawn = new ArrayList<String>();
    for (int i = 0; i < nouns.size(); i++) {
      drawn.addAll(Collections.nCopies(COPIES[Math.min(i, COPIES.length - 1)], nouns.get(i)));
    }
    return drawn;
  }

  static List<Theme> readAll() {
    List<String> lines = Vocabulary.lines("themes.txt");
    var themes = new ArrayList<Theme>();
    for (int i = 0; i < lines.size(); i += 3) {
      String[] head = lines.get(i).split(" ", 6);
      themes.add(
          new Theme(
              head[1],
              head[1] + "/" + head[2],
              head[5],
              Lean.read(head[3]),
              Lean.read(head[4]),
              list(lines.get(i + 1), "np: "),
              list(lines.get(i + 2), "rel: ")));
    }
    return List.copyOf(themes);
  }

  private static List<String> list(String line, String prefix) {
    if (!line.startsWith(prefix)) {
      throw new IllegalStateException("themes.txt: expected " + prefix);
    }
    return Vocabulary.parts(line.substring(prefix.length()), ";");
  }
}
