package eu.chorus.nlp.theme;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What bounds the themes of a topic.
 *
 * @param minimumFamilies a theme, and a label of several words, needs this many distinct families
 *     (P2 and P13: 10)
 * @param minimumFamiliesOfWord a label of one word, and any term, needs this many (P2: 5)
 * @param mostThemes no topic gets more themes than this; at least 1
 * @param forbidden tells of one lower-case word whether no label may hold it, because it belongs to
 *     a respondent's name
 * @param number how many themes an analyst asks for, each of whatever size; else as many as there
 *     are
 * @param support number of distinct families that use a phrase anywhere in the consultation, by
 *     phrase as in {@link PassageTerms#phrases()}; what is missing is counted in the sample
 */
public record ThemeSettings(
    int minimumFamilies,
    int minimumFamiliesOfWord,
    int mostThemes,
    Optional<Integer> number,
    Predicate<String> forbidden,
    Map<String, Integer> support) {
  public ThemeSettings {
    support = Map.copyOf(support);
  }

  /** The promised minimums, at most 24 themes, and these forbidden words. */
  public static ThemeSettings of(Predicate<String> forbidden) {
    return new ThemeSettings(10, 5, 24, Optional.empty(), forbidden, Map.of());
  }

  /** The same with the support of phrases counted over the whole consultation. */
  public ThemeSettings withSupport(Map<String, Integer> families) {
    return new ThemeSettings(
        minimumFamilies, minimumFamiliesOfWord, mostThemes, number, forbidden, families);
  }

  /** The same with so many themes at most, or exactly so many. */
  public ThemeSettings withNumber(int most, Optional<Integer> exactly) {
    return new ThemeSettings(
        minimumFamilies, minimumFamiliesOfWord, most, exactly, forbidden, support);
  }

  /** Counts the phrases, which are respondents' words. */
  @Override
  public String toString() {
    return "ThemeSettings[" + support.size() + " phrases]";
  }
}
