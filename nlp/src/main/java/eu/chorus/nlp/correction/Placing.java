package eu.chorus.nlp.correction;

import eu.chorus.nlp.correction.ThemeEdit.Put;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Takes passages from the themes that the machine found to those that people made of them. Every
 * passage stays: one whose themes are all hidden falls under {@link Theme#NONE}. For one thread.
 */
public final class Placing {
  private final Map<String, List<Integer>> ofTopic = new HashMap<>();
  private final Map<String, List<Integer>> ofPassage = new HashMap<>();
  private final List<ThemeEdit> edits;
  private final TreeSet<ThemeRef> shown = new TreeSet<>();
  private final ThemeWords words;

  Placing(StandingThemes codebook, List<ThemeEdit> edits) {
    this.edits = List.copyOf(edits);
    this.words = new ThemeWords(edits, codebook);
    codebook.shown().forEach(entry -> shown.add(entry.ref()));
    for (int i = 0; i < edits.size(); i++) {
      int at = i;
      if (edits.get(i) instanceof Put put) {
        ofPassage.computeIfAbsent(put.passage(), p -> new ArrayList<>()).add(at);
      } else {
        topic(edits.get(i))
            .forEach(t -> ofTopic.computeIfAbsent(t, x -> new ArrayList<>()).add(at));
      }
    }
  }

  private static Set<String> topic(ThemeEdit edit) {
    var topics = new TreeSet<String>();
    edit.needs().forEach(ref -> topics.add(ref.topic()));
    if (edit instanceof ThemeEdit.Add add) {
      topics.add(add.theme().topic());
    }
    return topics;
  }

  /**
   * The themes of a passage, best first; never empty.
   *
   * @param passage the passage
   * @param found what the machine put it under, at least one of the honest classes
   */
  public List<ThemeAssignment> place(AnalysedPassage passage, List<ThemeAssignment> found) {
    var topic = passage.passage().topic();
    var own =
        ofPassage.isEmpty()
            ? List.<Integer>of()
            : ofPassage.getOrDefault(Targets.passage(passage.passage()), List.of());
    var relevant = new TreeSet<>(ofTopic.getOrDefault(topic, List.of()));
    relevant.addAll(own);
    if (relevant.isEmpty()) {
      return found;
    }
    var scores = new TreeMap<String, Double>();
    found.stream().filter(a -> !isClass(a.theme())).forEach(a -> scores.put(a.theme(), a.score()));
    var themes = new PassageThemes(topic, scores, Origin.MACHINE);
    ToDoubleFunction<ThemeRef> fit = theme -> words.fit(theme, passage.lemmas());
    for (int at : relevant) {
      themes = edits.get(at).on(themes, fit);
    }
    return settled(found.get(0), themes);
  }

  /** Whether people said themselves where a passage belongs. */
  public boolean isPlaced(AnalysedPassage passage) {
    return ofPassage.containsKey(Targets.passage(passage.passage()));
  }

  /** What is shown of these; what people decided is theirs, even that it is none. */
  private List<ThemeAssignment> settled(ThemeAssignment first, PassageThemes themes) {
    var settled =
        themes.scores().entrySet().stream()
            .filter(e -> shown.contains(new ThemeRef(themes.topic(), e.getKey())))
            .map(e -> first.of(e.getKey(), e.getValue(), themes.by()))
            .sorted(
                Comparator.comparingDouble((ThemeAssignment a) -> -a.score())
                    .thenComparing(ThemeAssignment::theme))
            .toList();
    if (!settled.isEmpty()) {
      return settled;
    }
    boolean untouched = themes.by() == Origin.MACHINE && isClass(first.theme());
    return List.of(untouched ? first : first.of(Theme.NONE, 0, themes.by()));
  }

  private static boolean isClass(String theme) {
    return theme.equals(Theme.NONE) || theme.equals(Theme.NO_REASON);
  }
}
