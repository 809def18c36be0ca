package eu.chorus.nlp.theme;

import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Labels of themes: phrases that enough families wrote themselves, in English, and that tell the
 * theme's passages from the others (P2).
 */
final class Labels {
  /** A phrase in more passages than this share of the topic fits everything. */
  private static final double TOO_COMMON = 0.4;

  /** A phrase of several words says more than its head, so half the fit will do. */
  private static final double MORE_WORDS = 2;

  /** Weighs telling themes apart against reaching many of a theme's passages. */
  private static final double PRECISION = 0.6;

  /** A label must reach this share of its theme's passages, else it is about something else. */
  private static final double LEAST_REACH = 0.08;

  private static final Language ENGLISH = Languages.installed().of("en").orElseThrow();

  /** Phrases that a theme's passages use besides its label, at most. */
  private static final int BESIDES = 3;

  private final Map<String, Set<Integer>> passagesWith;

  /** Phrases that families enough for a theme use: more than a label of one word needs. */
  private final Set<String> widely;

  private Labels(Map<String, Set<Integer>> passagesWith, Set<String> widely) {
    this.passagesWith = passagesWith;
    this.widely = widely;
  }

  /** The phrases of these passages that may be labels. */
  static Labels of(List<PassageTerms> passages, ThemeSettings settings) {
    var families = new HashMap<String, Set<String>>();
    var found = new TreeMap<String, Set<Integer>>();
    for (int i = 0; i < passages.size(); i++) {
      for (String phrase : passages.get(i).phrases()) {
        families.computeIfAbsent(phrase, x -> new HashSet<>()).add(passages.get(i).family());
        found.computeIfAbsent(phrase, x -> new HashSet<>()).add(i);
      }
    }
    found.entrySet().removeIf(e -> !allowed(e.getKey(), families.get(e.getKey()), settings));
    found.values().removeIf(in -> in.size() > TOO_COMMON * passages.size());
    var widely = new HashSet<>(found.keySet());
    widely.removeIf(
        phrase -> support(phrase, families.get(phrase), settings) < settings.minimumFamilies());
    return new Labels(found, widely);
  }

  private static boolean allowed(
      String phrase, @Nullable Set<String> families, ThemeSettings settings) {
    List<String> words = List.of(phrase.split(" ", -1));
    int least = words.size() == 1 ? settings.minimumFamiliesOfWord() : settings.minimumFamilies();
    return support(phrase, families, settings) >= least
        && words.stream().noneMatch(settings.forbidden());
  }

  private static int support(
      String phrase, @Nullable Set<String> families, ThemeSettings settings) {
    return Math.max(
        families == null ? 0 : families.size(), settings.support().getOrDefault(phrase, 0));
  }

  /**
   * The best label of a theme.
   *
   * @param members the theme's passages, by number
   * @param keywords lemmas of which the label must name one
   * @param taken labels of other themes, which this one must not resemble
   */
  Optional<String> best(Set<Integer> members, Set<String> keywords, List<String> taken) {
    return fitting(
            members,
            phrase ->
                names(phrase, keywords) && taken.stream().noneMatch(other -> alike(phrase, other)))
        .findFirst();
  }

  /**
   * The best label of a theme where every phrase shares a word with another's label: one that says
   * something that no other does.
   *
   * @param members the theme's passages, by number
   * @param taken labels of other themes
   */
  Optional<String> nearest(Set<Integer> members, List<String> taken) {
    return fitting(
            members,
            phrase -> taken.stream().noneMatch(other -> stems(other).containsAll(stems(phrase))))
        .findFirst();
  }

  /**
   * What a theme's passages speak of besides its label, most telling first; widely supported and
   * unlike each other.
   *
   * @param members the theme's passages, by number
   * @param label the theme's label
   */
  List<String> besides(Set<Integer> members, String label) {
    var besides = new ArrayList<String>(List.of(label));
    fitting(members, widely::contains)
        .filter(phrase -> besides.stream().noneMatch(other -> alike(phrase, other)))
        .limit(BESIDES)
        .forEach(besides::add);
    return besides.subList(1, besides.size());
  }

  /** The phrases that fit a theme, best first. */
  private Stream<String> fitting(Set<Integer> members, Predicate<String> which) {
    return passagesWith.entrySet().stream()
        .filter(e -> which.test(e.getKey()))
        .map(e -> Map.entry(e.getKey(), fit(e.getKey(), e.getValue(), members)))
        .filter(e -> e.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static double fit(String phrase, Set<Integer> found, Set<Integer> members) {
    double both = found.stream().filter(members::contains).count();
    double precision = both / found.size();
    double reach = both / Math.max(1, members.size());
    if (reach < LEAST_REACH) {
      return 0;
    }
    double fit = 1 / (PRECISION / precision + (1 - PRECISION) / reach);
    return contentWords(phrase) > 1 ? MORE_WORDS * fit : fit;
  }

  /** "ai innovation" says no more than "innovation". */
  private static long contentWords(String phrase) {
    return List.of(phrase.split(" ", -1)).stream()
        .filter(word -> !ENGLISH.stopwords().contains(word))
        .count();
  }

  private static boolean names(String phrase, Set<String> keywords) {
    return List.of(phrase.split(" ", -1)).stream()
        .anyMatch(word -> keywords.contains(word) || keywords.contains(singular(word)));
  }

  /** Whether two labels share a stem: "funds" and "funding" are one idea to a reader. */
  private static boolean alike(String a, String b) {
    return stems(a).stream().anyMatch(stems(b)::contains);
  }

  private static Set<String> stems(String phrase) {
    return new HashSet<>(ENGLISH.stems(phrase));
  }

  /** The S-stemmer (Harman 1991): plural endings alone, as in a lemma. */
  static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && word.length() > 3) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }
}
