package eu.chorus.nlp.campaign;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what differs between two copies of it: case, accents, punctuation, spacing. */
final class NormalisedText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private NormalisedText() {}

  static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return WORD.matcher(plain).results().map(match -> match.group()).toList();
  }
}
