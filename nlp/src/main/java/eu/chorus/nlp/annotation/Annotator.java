package eu.chorus.nlp.annotation;

import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
    return of(tag, EnglishAnnotator::new);
  }

  /**
   * The annotator of a language that parses no sentence, for who needs words alone: the parser
   * takes longer than all the rest.
   *
   * @param tag as in {@link #of}
   */
  static Annotator ofWords(String tag) {
    return of(tag, english -> new EnglishAnnotator(english, sentence -> List.of()));
  }

  private static Annotator of(String tag, Function<Language, Annotator> english) {
    Optional<Language> language = Languages.installed().of(tag);
    return language.isPresent() && language.get().tag().equals("en")
        ? english.apply(language.get())
        : new StemAnnotator(tag, language);
  }
}
