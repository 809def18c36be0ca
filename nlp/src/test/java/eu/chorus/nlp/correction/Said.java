package eu.chorus.nlp.correction;

import eu.chorus.model.Passage;
import eu.chorus.model.Routing;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.util.List;
import java.util.Optional;

/** Invented passages and themes. */
final class Said {
  private Said() {}

  static Theme theme(String topic, String id) {
    return new Theme(
        id, topic, id.replace('-', ' '), "", List.of(id), List.of(1.0), Optional.empty(), 1, 1, 0);
  }

  static AnalysedPassage passage(String id, String topic, String... lemmas) {
    return new AnalysedPassage(
        new Passage(
            id,
            "contribution of " + id,
            "q",
            0,
            "en",
            new Verbatim("text of " + id),
            List.of("WG1"),
            topic,
            Routing.none()),
        List.of(lemmas),
        List.of(),
        lemmas.length,
        0);
  }

  static ThemeAssignment found(AnalysedPassage said, String theme, double score) {
    var passage = said.passage();
    return new ThemeAssignment(
        passage.id(), passage.contribution(), passage.question(), passage.topic(), theme, score);
  }
}
