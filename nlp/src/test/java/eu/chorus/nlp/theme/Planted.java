package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented passages about invented themes: which theme, known to the test alone, is in the id. */
final class Planted {
  private Planted() {}

  /**
   * Passages of a few words of their theme and some noise that all themes share.
   *
   * @param prefix of the ids, so that several samples can be put together
   * @param themes numbers of the themes, in turn
   * @param passages how many, each by a family of its own
   */
  static List<ThemePassage> passages(long seed, String prefix, List<Integer> themes, int passages) {
    var random = new Random(seed);
    var all = new ArrayList<ThemePassage>();
    for (int i = 0; i < passages; i++) {
      int theme = themes.get(i % themes.size());
      var lemmas = new ArrayList<String>();
      for (int word = 0; word < 6; word++) {
        lemmas.add(word(theme, random.nextInt(12)));
      }
      lemmas.add("noise" + letter(random.nextInt(20)));
      lemmas.add("noise" + letter(random.nextInt(20)));
      String id = String.format(Locale.ROOT, "%s-%04d-t%d", prefix, i, theme);
      // Half of them call their theme by its name; all say a phrase that fits any.
      List<String> phrases =
          (i / themes.size()) % 2 == 0
              ? List.of(name(theme), "common ground", "rare" + letter(i % 26) + letter(i / 26 % 26))
              : List.of("common ground");
      all.add(ThemePassage.of(new PassageTerms(id, id, id, "q", "en", lemmas, phrases)));
    }
    return all;
  }

  /** The phrase by which a theme may be called. */
  static String name(int theme) {
    return word(theme, 0) + " matter" + letter(theme);
  }

  static int theme(String id) {
    return Integer.parseInt(id.substring(id.indexOf("-t") + 2));
  }

  static String word(int theme, int number) {
    return "word" + letter(theme) + letter(number);
  }

  private static char letter(int number) {
    return (char) ('a' + number);
  }
}
