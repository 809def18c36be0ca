package eu.chorus.jobs.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which family wrote which run of six words; the measure of how alike synthetic texts are. */
final class SixGrams {
  private static final int LENGTH = 6;
  private static final String SEVERAL = "";
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, String> authors = new HashMap<>();

  /** Notes that a family wrote a text. */
  void add(String text, String family) {
    for (String gram : of(text)) {
      authors.merge(gram, family, (a, b) -> a.equals(b) ? a : SEVERAL);
    }
  }

  /** How many of a text's runs another family has already written. */
  long taken(String text, String family) {
    return of(text).stream()
        .map(gram -> authors.getOrDefault(gram, family))
        .filter(author -> !author.equals(family))
        .count();
  }

  /** Share of the distinct runs that one family alone wrote, from 0 to 1; 1 when there are none. */
  double oneAuthorShare() {
    long alone = authors.values().stream().filter(author -> !author.equals(SEVERAL)).count();
    return authors.isEmpty() ? 1 : (double) alone / authors.size();
  }

  /** Number of distinct runs. */
  int size() {
    return authors.size();
  }

  private static List<String> of(String text) {
    List<String> words =
        Arrays.stream(SEPARATOR.split(text.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .toList();
    var grams = new ArrayList<String>();
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      grams.add(String.join(" ", words.subList(i, i + LENGTH)));
    }
    return grams;
  }
}
