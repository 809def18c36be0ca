package eu.chorus.nlp.campaign;

import java.text.Normalizer;

/**
 * What two copies of a letter have in common: case, accents and compatibility forms are folded, and
 * everything that is no letter or digit separates words. One look into a table for each character,
 * because this is done for every character of the corpus.
 */
final class Letters {
  /** Stands for whatever separates words. */
  static final char SEPARATOR = 0;

  /** Stands for what is within a word and does not count: a combining mark, a soft hyphen. */
  static final char NOTHING = 1;

  /** Stands for a character of several letters, such as a ligature; {@link #unfold} tells them. */
  static final char SEVERAL = 2;

  private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = folded((char) c);
    }
  }

  private Letters() {}

  /** The folded letter, or one of the three constants. */
  static char fold(char c) {
    return FOLDED[c];
  }

  /** The folded letters of a character of several. */
  static String unfold(char c) {
    var letters = new StringBuilder();
    String forms = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    for (int i = 0; i < forms.length(); i++) {
      char letter = simple(forms.charAt(i));
      if (letter > SEVERAL) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  private static char folded(char c) {
    if (c < 0x80 || Character.isSurrogate(c)) {
      return Character.isSurrogate(c) ? SEPARATOR : simple(c);
    }
    char itself = simple(c);
    if (itself <= SEVERAL) {
      return itself;
    }
    String letters = unfold(c);
    return letters.isEmpty() ? SEPARATOR : letters.length() == 1 ? letters.charAt(0) : SEVERAL;
  }

  private static char simple(char c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT) {
      return NOTHING;
    }
    return Character.isLetter(c) || type == Character.DECIMAL_DIGIT_NUMBER
        ? Character.toLowerCase(c)
        : SEPARATOR;
  }
}
