package eu.chorus.nlp.passage;

import eu.chorus.model.Passage;
import eu.chorus.nlp.annotation.AnnotatedText;
import eu.chorus.nlp.annotation.UnreadText;
import eu.chorus.nlp.topic.Labelled;
import java.util.Optional;

/**
 * A passage whose words are yet to be found.
 *
 * @param digest of its text in its language, as {@link AnnotatedText#digest} makes it
 * @param passage the passage
 */
public record CutPassage(String digest, Passage passage) {
  /** Characters of a text that teaches something: ten words or so. */
  private static final int SHORTEST = 60;

  /** A passage and its digest. */
  public static CutPassage of(Passage passage) {
    return new CutPassage(AnnotatedText.digest(passage.language(), passage.text().text()), passage);
  }

  /**
   * What its text teaches about its topic; nothing if no question or title says it has one, or if
   * it is too short to teach anything.
   */
  public Optional<Labelled> example() {
    return passage.topic().isEmpty() || passage.text().length() < SHORTEST
        ? Optional.empty()
        : Optional.of(new Labelled(digest, passage.text(), passage.topic()));
  }

  /** Its text, as other passages may have it too. */
  public UnreadText text() {
    return new UnreadText(digest, passage.language(), passage.text());
  }

  /** The passage with what was found in its text. */
  public AnalysedPassage with(AnnotatedText annotated) {
    return AnalysedPassage.of(passage, annotated.words());
  }
}
