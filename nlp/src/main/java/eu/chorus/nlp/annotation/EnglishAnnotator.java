package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import eu.chorus.nlp.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** English, by CoreNLP. */
final class EnglishAnnotator implements Annotator {
  private static final String NO_NAME = "O";

  /** Words; "delete this" is one. */
  private static final int SHORTEST_REQUEST = 2;

  private final Language english;
  private final NounPhrases nounPhrases;
  private final Function<List<CoreLabel>, List<List<CoreLabel>>> worthAParse;

  EnglishAnnotator(Language english) {
    this(english, new Cues(english.cues())::in);
  }

  /** Parses the pieces of each sentence that this gives. */
  EnglishAnnotator(Language english, Function<List<CoreLabel>, List<List<CoreLabel>>> worthAParse) {
    this.english = english;
    this.nounPhrases = new NounPhrases(english);
    this.worthAParse = worthAParse;
  }

  @Override
  public Words annotate(String text) {
    // It gives no reason, yet may ask for something: "keep this as it is".
    boolean noReason = EmptyAnswers.isEmpty(text, english);
    if (noReason && PlainWords.count(text) < SHORTEST_REQUEST) {
      return new Words(List.of(), List.of(), PlainWords.count(text), 0, List.of());
    }
    var lemmas = new ArrayList<String>();
    var phrases = new ArrayList<String>();
    int tokens = 0;
    int names = 0;
    var parses = new ArrayList<Parse>();
    for (CoreMap whole : EnglishPipeline.shared().sentences(text)) {
      List<CoreLabel> sentence = EnglishPipeline.tokens(whole);
      tokens += sentence.size();
      names += names(sentence);
      sentence.stream()
          .filter(this::isContent)
          .map(token -> lemma(token, english))
          .filter(lemma -> !english.stopwords().contains(lemma))
          .forEach(lemmas::add);
      phrases.addAll(nounPhrases.of(sentence));
      for (List<CoreLabel> piece : worthAParse.apply(sentence)) {
        parses.add(EnglishPipeline.shared().parse(piece));
      }
    }
    return noReason
        ? new Words(List.of(), List.of(), PlainWords.count(text), 0, parses)
        : new Words(lemmas, phrases, tokens, names, parses);
  }

  /** CoreNLP's lemma, or what a reader of a report recognises instead. */
  static String lemma(CoreLabel token, Language language) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return language.lemmas().getOrDefault(lemma, lemma);
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
