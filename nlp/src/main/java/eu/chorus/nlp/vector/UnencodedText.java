package eu.chorus.nlp.vector;

import eu.chorus.model.Verbatim;
import eu.chorus.nlp.annotation.AnnotatedText;

/**
 * A text whose vector is yet to be found, once for all who wrote it.
 *
 * @param digest tells it from every other text, and a description from a text of the same words
 * @param description whether it describes something that texts are compared with
 * @param text English
 */
public record UnencodedText(String digest, boolean description, Verbatim text) {
  private static final String TEXT = "en";

  /** A private subtag, as BCP 47 allows them. */
  private static final String DESCRIPTION = "en-x-sought";

  /** A text as it was said. */
  public static UnencodedText of(String text) {
    return new UnencodedText(AnnotatedText.digest(TEXT, text), false, new Verbatim(text));
  }

  /** The name or description of something that texts may be about. */
  public static UnencodedText ofDescription(String text) {
    return new UnencodedText(AnnotatedText.digest(DESCRIPTION, text), true, new Verbatim(text));
  }

  /** Finds its vector, with the models of this installation. */
  public EncodedText encoded() {
    return encoded(SentenceVectors.VERSION);
  }

  /**
   * Finds its vector.
   *
   * @param model which models and rules these are
   */
  public EncodedText encoded(String model) {
    var models = SentenceVectors.installed();
    float[] vector = description ? models.ofDescription(text.text()) : models.of(text.text());
    return EncodedText.of(digest, model, vector);
  }

  /** The digest alone. */
  @Override
  public String toString() {
    return "UnencodedText[" + digest + "]";
  }
}
