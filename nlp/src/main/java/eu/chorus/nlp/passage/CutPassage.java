package eu.chorus.nlp.passage;

import eu.chorus.model.Passage;
import eu.chorus.nlp.annotation.AnnotatedText;
import eu.chorus.nlp.annotation.UnreadText;

/**
 * A passage whose words are yet to be found.
 *
 * @param digest of its text in its language, as {@link AnnotatedText#digest} makes it
 * @param passage the passage
 */
public record CutPassage(String digest, Passage passage) {
  /** A passage and its digest. */
  public static CutPassage of(Passage passage) {
    return new CutPassage(AnnotatedText.digest(passage.language(), passage.text().text()), passage);
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
