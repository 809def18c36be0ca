package eu.chorus.nlp.correction;

import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.util.List;
import java.util.Optional;

/**
 * A passage that people put under themes themselves: what others are placed by.
 *
 * @param topic id of its topic
 * @param passage the digest of its question and words
 * @param lemmas as in {@link AnalysedPassage}
 * @param themes ids of the themes of its topic that it is under; none if it is under none
 */
public record Lesson(String topic, String passage, List<String> lemmas, List<String> themes) {
  public Lesson {
    lemmas = List.copyOf(lemmas);
    themes = List.copyOf(themes);
  }

  /** What is to be learnt from a passage, if people put it where it is. */
  public static Optional<Lesson> of(AnalysedPassage passage, List<ThemeAssignment> placed) {
    return placed.get(0).by() == Origin.MACHINE || passage.lemmas().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Lesson(
                passage.passage().topic(),
                Targets.passage(passage.passage()),
                passage.lemmas(),
                placed.stream()
                    .map(ThemeAssignment::theme)
                    .filter(theme -> !theme.equals(Theme.NONE))
                    .sorted()
                    .toList()));
  }

  /** Which it is; the lemmas are a respondent's words. */
  @Override
  public String toString() {
    return "Lesson[" + topic + ", " + passage + "]";
  }
}
