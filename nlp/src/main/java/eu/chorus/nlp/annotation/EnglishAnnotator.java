package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import eu.chorus.nlp.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** English, by CoreNLP. */
final class EnglishAnnotator implements Annotator {
  private static final String NO_NAME = "O";

  private final Language english;

  EnglishAnnotator(Language english) {
    this.english = english;
  }

  @Override
  public Words annotate(String text) {
    List<String> plain = PlainWords.of(text);
    if (EmptyAnswers.isEmpty(plain, english)) {
      return new Words(List.of(), List.of(), plain.size(), 0);
    }
    var lemmas = new ArrayList<String>();
    var phrases = new ArrayList<String>();
    int tokens = 0;
    int names = 0;
    for (List<CoreLabel> sentence : EnglishPipeline.shared().sentences(text)) {
      tokens += sentence.size();
      names += names(sentence);
      sentence.stream()
          .filter(this::isContent)
          .map(EnglishLemmas::of)
          .filter(lemma -> !english.stopwords().contains(lemma))
          .forEach(lemmas::add);
      phrases.addAll(NounPhrases.of(sentence, english.stopwords()));
    }
    return new Words(lemmas, phrases, tokens, names);
  }

  /** Nouns, verbs and adjectives that are no part of a name. */
  private boolean isContent(CoreLabel token) {
    String tag = token.tag();
    return token.ner().equals(NO_NAME)
        && (tag.startsWith("NN") || tag.startsWith("VB") || tag.startsWith("JJ"))
        && PlainWords.isWord(token.word())
        && !english.stopwords().contains(token.word().toLowerCase(Locale.ROOT));
  }

  private static int names(List<CoreLabel> sentence) {
    int names = 0;
    String before = NO_NAME;
    for (CoreLabel token : sentence) {
      if (!token.ner().equals(NO_NAME) && !token.ner().equals(before)) {
        names++;
      }
      before = token.ner();
    }
    return names;
  }
}
