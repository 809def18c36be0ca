package eu.chorus.nlp.annotation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without any knowledge of a language: runs of letters, digits and inner hyphens or dots. */
final class PlainWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-./'’][\\p{L}\\p{N}]+)*");

  /** A word of the vocabulary: letters, perhaps hyphenated, at least two and no digit. */
  private static final Pattern VOCABULARY = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+(?:-[\\p{L}]+)*");

  private PlainWords() {}

  static List<String> of(String text) {
    return WORD.matcher(text).results().map(m -> m.group().toLowerCase(Locale.ROOT)).toList();
  }

  static boolean isWord(String word) {
    return VOCABULARY.matcher(word).matches();
  }
}
