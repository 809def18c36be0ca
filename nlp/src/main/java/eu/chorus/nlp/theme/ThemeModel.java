package eu.chorus.nlp.theme;

import eu.chorus.model.Passage;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.vector.EncodedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   *
   * @param encoded its vector, if it has one
   */
  public List<ThemeAssignment> assign(AnalysedPassage analysed, Optional<EncodedText> encoded) {
    Passage passage = analysed.passage();
    return fits(passage.topic(), analysed.lemmas(), encoded).stream()
        .map(
            fit ->
                new ThemeAssignment(
                    passage.id(),
                    passage.contribution(),
                    passage.question(),
                    passage.topic(),
                    fit.theme(),
                    fit.score()))
        .toList();
  }

  /** The same for a passage of that topic of which no more is known than discovery sees. */
  public List<ThemeAssignment> assign(String topic, ThemePassage passage) {
    PassageTerms terms = passage.terms();
    return fits(topic, terms.lemmas(), passage.encoded()).stream()
        .map(
            fit ->
                new ThemeAssignment(
                    terms.passage(),
                    terms.contribution(),
                    terms.question(),
                    topic,
                    fit.theme(),
                    fit.score()))
        .toList();
  }

  /** Id of a theme, or of an honest class, and how well it fits. */
  private record Fit(String theme, double score) {}

  private List<Fit> fits(String topic, List<String> lemmas, Optional<EncodedText> encoded) {
    if (lemmas.isEmpty()) {
      return List.of(new Fit(Theme.NO_REASON, 1));
    }
    Scorer scorer = byTopic.get(topic);
    List<Scorer.Fit> fits =
        scorer == null ? List.of() : scorer.fits(lemmas, encoded.map(EncodedText::vector));
    return scorer == null || fits.isEmpty()
        ? List.of(new Fit(Theme.NONE, 0))
        : fits.stream().map(fit -> new Fit(scorer.theme(fit.theme()).id(), fit.score())).toList();
  }
}
