package eu.chorus.nlp.correction;

import eu.chorus.nlp.correction.ThemeEdit.Add;
import eu.chorus.nlp.correction.ThemeEdit.Split;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well the words of a passage fit a theme that people made: the cosine between the stems of the
 * theme's first label and its description, and the set of the passage's stems. A word of the label
 * counts twice as much as one of the description, and length counts within limits. Another label
 * later moves no passage. For one thread.
 */
final class ThemeWords {
  private static final double LABEL = 1;
  private static final double DESCRIPTION = 0.5;

  /** A weaker likeness is chance, as it is with the themes that the machine finds. */
  private static final double THRESHOLD = 0.14;

  /** In a passage of fewer words, one word in common would look like a perfect match. */
  private static final int FEW_WORDS = 4;

  /**
   * A long passage speaks of several things: whatever it says beyond so many words takes nothing
   * from a theme, and a word that is a whole label is enough (1/√40 = 0.16).
   */
  private static final int MANY_WORDS = 40;

  private final Map<ThemeRef, Map<String, Double>> weights = new HashMap<>();
  private final Map<String, List<String>> stems = new HashMap<>();

  /** The words of the themes that these edits make. */
  ThemeWords(List<ThemeEdit> edits, StandingThemes codebook) {
    for (ThemeEdit edit : edits) {
      if (edit instanceof Add add) {
        weights.put(add.theme(), weights(add.label(), description(codebook, add.theme())));
      } else if (edit instanceof Split split) {
        weights.put(split.theme(), weights(split.label(), description(codebook, split.theme())));
      }
    }
  }

  private static String description(StandingThemes codebook, ThemeRef theme) {
    return codebook.entry(theme).map(StandingTheme::description).orElse("");
  }

  private static Language english() {
    return Languages.installed().of("en").orElseThrow();
  }

  private static Map<String, Double> weights(String label, String description) {
    var weights = new TreeMap<String, Double>();
    english().stems(description).forEach(stem -> weights.put(stem, DESCRIPTION));
    english().stems(label).forEach(stem -> weights.put(stem, LABEL));
    double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((stem, weight) -> weight / length);
    return weights;
  }

  /**
   * The likeness, 0 to 1; 0 where it may be chance.
   *
   * @param lemmas a passage's, as in {@link eu.chorus.nlp.passage.AnalysedPassage}
   */
  double fit(ThemeRef theme, List<String> lemmas) {
    var wanted = weights.getOrDefault(theme, Map.of());
    var said = new TreeSet<String>();
    lemmas.forEach(
        lemma -> said.addAll(stems.computeIfAbsent(lemma, word -> english().stems(word))));
    int length = Math.min(MANY_WORDS, Math.max(FEW_WORDS, said.size()));
    double likeness =
        said.stream().mapToDouble(stem -> wanted.getOrDefault(stem, 0.0)).sum() / Math.sqrt(length);
    return likeness < THRESHOLD ? 0 : Math.min(1, likeness);
  }
}
