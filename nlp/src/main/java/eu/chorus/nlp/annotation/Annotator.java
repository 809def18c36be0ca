package eu.chorus.nlp.annotation;

import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.util.Optional;

/** Finds the words of a text in one language. Implementations are thread-safe. */
public sealed interface Annotator permits EnglishAnnotator, StemAnnotator {
  /** The words of a text. */
  Words annotate(String text);

  /**
   * The annotator of a language.
   *
   * @param tag BCP 47 tag; a language without a folder is cut into words and no more
   */
  static Annotator of(String tag) {
    Optional<Language> language = Languages.installed().of(tag);
    if (language.isPresent() && language.get().tag().equals("en")) {
      return new EnglishAnnotator(language.get());
    }
    return new StemAnnotator(tag, language);
  }
}
