package eu.chorus.nlp.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The terms of a text: its words, and the pieces of its words. */
public final class Terms {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  private Terms() {}

  /** The words in lower case, in reading order. */
  public static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(m -> m.group()).toList();
  }

  /** How often each word stands there. */
  public static Map<String, Integer> counts(List<String> words) {
    var counts = new HashMap<String, Integer>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  /**
   * How often each run of three to five letters stands in a word, its beginning and end marked.
   * They see through inflection, compounds and slips of the pen, in every language.
   */
  public static Map<String, Integer> pieces(List<String> words) {
    var counts = new HashMap<String, Integer>();
    for (String word : words) {
      String marked = " " + word + " ";
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int from = 0; from + length <= marked.length(); from++) {
          counts.merge(marked.substring(from, from + length), 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
