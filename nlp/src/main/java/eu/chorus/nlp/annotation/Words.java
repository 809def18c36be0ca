package eu.chorus.nlp.annotation;

import java.util.List;
import java.util.Locale;

/**
 * What a text is made of, once names are taken out.
 *
 * @param lemmas its content words in reading order: English lemmas; for another language the
 *     English concept where the glossary knows the word, else the stem behind the language's tag
 *     and a colon ("de:stem"); empty for a text that gives no reason ("none", "see attachment")
 * @param phrases its noun phrases of one to three words as written, in lower case, without names,
 *     digits or addresses; empty for a language other than English
 * @param tokens number of its tokens, 0 or more
 * @param names number of the persons, organisations, places and other names in it, 0 or more; found
 *     in English alone
 * @param parses the sentences that may ask for something or take a side, with their grammar; empty
 *     for a language other than English
 */
public record Words(
    List<String> lemmas, List<String> phrases, int tokens, int names, List<Parse> parses) {
  public Words {
    parses = List.copyOf(parses);
    lemmas = List.copyOf(lemmas);
    phrases = List.copyOf(phrases);
  }

  /** Counts alone: the lemmas and phrases are a respondent's words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Words[%d tokens]", tokens);
  }
}
