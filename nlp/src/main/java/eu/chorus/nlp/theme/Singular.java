package eu.chorus.nlp.theme;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The S-stemmer (Harman 1991): plural endings alone are taken off, as in a lemma. */
final class Singular {
  private Singular() {}

  /** The word, or each word of the phrase, without the ending. */
  static String of(String phrase) {
    return Arrays.stream(phrase.split(" ", -1))
        .map(Singular::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && word.length() > 3) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }
}
