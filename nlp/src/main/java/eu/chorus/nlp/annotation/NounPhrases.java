package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Noun phrases of one to three words: adjectives and nouns that end in a noun. Proper nouns stay
 * out even where the model of names missed them; only acronyms of general use come in.
 */
final class NounPhrases {
  private static final int LONGEST = 3;

  /** Acronyms that name a thing, not somebody. */
  private static final Set<String> ACRONYMS = Set.of("AI", "IT", "ICT", "IP", "R&D");

  private NounPhrases() {}

  /** The phrases of a sentence, the shorter within the longer too, in reading order. */
  static List<String> of(List<CoreLabel> sentence, Set<String> stopwords) {
    var phrases = new ArrayList<String>();
    for (int start = 0; start < sentence.size(); start++) {
      var phrase = new ArrayList<String>(LONGEST);
      boolean content = false;
      for (int at = start; at < sentence.size() && phrase.size() < LONGEST; at++) {
        CoreLabel token = sentence.get(at);
        if (!belongs(token)) {
          break;
        }
        String word = token.word().toLowerCase(Locale.ROOT);
        phrase.add(word);
        content |= !stopwords.contains(word) && !stopwords.contains(EnglishLemmas.of(token));
        if (content && isNoun(token)) {
          phrases.add(String.join(" ", phrase));
        }
      }
    }
    return phrases;
  }

  private static boolean belongs(CoreLabel token) {
    return token.ner().equals("O")
        && PlainWords.isWord(token.word())
        && (isNoun(token) || token.tag().equals("JJ"));
  }

  private static boolean isNoun(CoreLabel token) {
    return token.tag().equals("NN") || token.tag().equals("NNS") || ACRONYMS.contains(token.word());
  }
}
