package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import eu.chorus.nlp.theme.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What can be told of themes without a person's: of their labels, and of what they leave out. */
final class ThemeFigures {
  private static final Language ENGLISH = Languages.installed().of("en").orElseThrow();

  private ThemeFigures() {}

  static List<Figure> of(List<Item> items, List<ObjectNode> found) {
    var labels = new TreeMap<String, String>();
    int without = 0;
    int several = 0;
    for (ObjectNode finding : found) {
      JsonNode themes = finding.path(ThemesTask.THEMES);
      String best = themes.path(0).path(Lines.ID).asText();
      boolean none = best.equals(Theme.NONE) || best.equals(Theme.NO_REASON);
      without += none ? 1 : 0;
      several += themes.size() > 1 ? 1 : 0;
      if (!none) {
        themes.forEach(t -> labels.put(t.path(Lines.ID).asText(), t.path(Lines.LABEL).asText()));
      }
    }
    List<Set<String>> words = labels.values().stream().map(ThemeFigures::stems).toList();
    var coherence = new Coherence(items.stream().map(item -> stems(item.text().text())).toList());
    var figures = new ArrayList<Figure>();
    figures.add(plain("themes", labels.size(), items.size()));
    figures.add(plain("label NPMI", coherence.of(words), labels.size()));
    figures.add(plain("label diversity", Coherence.diversity(words), labels.size()));
    figures.add(plain("without a theme", (double) without / items.size(), items.size()));
    figures.add(plain("under several", (double) several / items.size(), items.size()));
    var pairs = new ArrayList<Judged>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).line().hasNonNull(Lines.LABEL)) {
        pairs.add(new Judged(items.get(i).line(), found.get(i)));
      }
    }
    figures.addAll(pairs.isEmpty() ? List.of() : new ThemeScoring().figures(pairs));
    return figures;
  }

  private static Figure plain(String name, double value, int items) {
    return new Figure(name, value, value, value, items);
  }

  private static Set<String> stems(String text) {
    return new HashSet<>(ENGLISH.stems(text));
  }
}
