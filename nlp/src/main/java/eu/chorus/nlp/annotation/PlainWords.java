package eu.chorus.nlp.annotation;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words without any knowledge of a language: runs of letters, digits and inner hyphens or dots. */
final class PlainWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-./'’][\\p{L}\\p{N}]+)*");

  private PlainWords() {}

  /** The words in lower case, found one by one as they are asked for. */
  static Stream<String> of(String text) {
    return WORD.matcher(text).results().map(m -> m.group().toLowerCase(Locale.ROOT));
  }

  /** Number of words. */
  static int count(String text) {
    return (int) of(text).count();
  }

  /**
   * Whether it is a word of the vocabulary: letters, perhaps hyphenated, at least two before the
   * first hyphen and no digit. By hand, because it is asked of every token several times.
   */
  static boolean isWord(String word) {
    int hyphens = 0;
    int letters = 0; // since the last hyphen
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      int letter = word.codePointAt(at);
      if (letter == '-') {
        if (letters < (hyphens == 0 ? 2 : 1)) {
          return false;
        }
        hyphens++;
        letters = 0;
      } else if (Character.isLetter(letter) || (letters > 0 && isMark(letter))) {
        letters++;
      } else {
        return false;
      }
    }
    return letters >= (hyphens == 0 ? 2 : 1);
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
