package eu.chorus.nlp.annotation;

import eu.chorus.model.Verbatim;

/**
 * A text that is yet to be annotated, once for all who wrote it.
 *
 * @param digest as {@link AnnotatedText#digest} makes it
 * @param language BCP 47 tag
 * @param text the text
 */
public record UnreadText(String digest, String language, Verbatim text) {
  /**
   * Finds what the text is made of: lemmas, noun phrases and grammar in English, stems and concepts
   * in other languages.
   *
   * @param model which models and rules these are
   */
  public AnnotatedText annotated(String model) {
    return new AnnotatedText(digest, model, Annotator.of(language).annotate(text.text()));
  }
}
