package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import eu.chorus.nlp.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Noun phrases of one to three words: adjectives and nouns that end in a noun. Proper nouns stay
 * out even where the model of names missed them; only acronyms of general use come in.
 *
 * @param language whose stop words alone are no phrase, and whose acronyms may be
 */
record NounPhrases(Language language) {
  private static final int LONGEST = 3;

  /** The phrases of a sentence, the shorter within the longer too, in reading order. */
  List<String> of(List<CoreLabel> sentence) {
    var phrases = new ArrayList<String>();
    int end = 0; // of the run that was last found to be of adjectives and nouns alone
    for (int start = 0; start < sentence.size(); start++) {
      end = Math.max(end, start);
      while (end < sentence.size() && belongs(sentence.get(end))) {
        end++;
      }
      var phrase = new StringBuilder();
      boolean content = false;
      for (int at = start; at < Math.min(end, start + LONGEST); at++) {
        CoreLabel token = sentence.get(at);
        String word = token.word().toLowerCase(Locale.ROOT);
        phrase.append(at == start ? "" : " ").append(word);
        content = content || isContent(token, word);
        if (content && isNoun(token)) {
          phrases.add(phrase.toString());
        }
      }
    }
    return phrases;
  }

  private boolean isContent(CoreLabel token, String word) {
    return !language.stopwords().contains(word)
        && !language.stopwords().contains(EnglishAnnotator.lemma(token, language));
  }

  private boolean belongs(CoreLabel token) {
    return (token.tag().equals("JJ") || isNoun(token))
        && token.ner().equals("O")
        && PlainWords.isWord(token.word());
  }

  private boolean isNoun(CoreLabel token) {
    return token.tag().equals("NN")
        || token.tag().equals("NNS")
        || language.acronyms().contains(token.word());
  }
}
