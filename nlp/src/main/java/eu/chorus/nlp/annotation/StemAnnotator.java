package eu.chorus.nlp.annotation;

import eu.chorus.nlp.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any language but English: Lucene's stems, and the English concepts its glossary gives them. */
final class StemAnnotator implements Annotator {
  private final String tag;
  private final Optional<Language> language;

  StemAnnotator(String tag, Optional<Language> language) {
    this.tag = tag;
    this.language = language;
  }

  @Override
  public Words annotate(String text) {
    int words = PlainWords.count(text);
    if (language.isEmpty() || EmptyAnswers.isEmpty(text, language.get())) {
      return new Words(List.of(), List.of(), words, 0, List.of());
    }
    List<String> concepts =
        language
            .get()
            .glossary()
            .concepts(
                language.get().stems(text),
                stem -> PlainWords.isWord(stem) ? Optional.of(tag + ":" + stem) : Optional.empty());
    var lemmas = new ArrayList<String>(concepts.size());
    for (String concept : concepts) {
      lemmas.addAll(List.of(concept.split(" ", -1)));
    }
    return new Words(lemmas, List.of(), words, 0, List.of());
  }
}
