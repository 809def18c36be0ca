package eu.chorus.nlp.theme;

import eu.chorus.model.Passage;
import eu.chorus.nlp.passage.AnalysedPassage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts passages under the themes that were found. Immutable and thread-safe. */
public final class ThemeModel {
  private final Map<String, Scorer> byTopic;

  private ThemeModel(Map<String, Scorer> byTopic) {
    this.byTopic = Map.copyOf(byTopic);
  }

  /** The model of these themes, of any number of topics. */
  public static ThemeModel of(List<Theme> themes) {
    Map<String, List<Theme>> byTopic =
        themes.stream()
            .collect(Collectors.groupingBy(Theme::topic, TreeMap::new, Collectors.toList()));
    return new ThemeModel(
        byTopic.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> new Scorer(e.getValue()))));
  }

  /**
   * The themes of a passage, best first, among those of its topic; never empty: a passage without
   * content falls under {@link Theme#NO_REASON}, one that fits no theme under {@link Theme#NONE}.
   */
  public List<ThemeAssignment> assign(AnalysedPassage analysed) {
    if (analysed.lemmas().isEmpty()) {
      return List.of(assignment(analysed.passage(), Theme.NO_REASON, 1));
    }
    Scorer scorer = byTopic.get(analysed.passage().topic());
    List<Scorer.Fit> fits = scorer == null ? List.of() : scorer.fits(analysed.lemmas());
    if (scorer == null || fits.isEmpty()) {
      return List.of(assignment(analysed.passage(), Theme.NONE, 0));
    }
    return fits.stream()
        .map(fit -> assignment(analysed.passage(), scorer.theme(fit.theme()).id(), fit.score()))
        .toList();
  }

  private static ThemeAssignment assignment(Passage passage, String theme, double score) {
    return new ThemeAssignment(
        passage.id(), passage.contribution(), passage.question(), passage.topic(), theme, score);
  }
}
