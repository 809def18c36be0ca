package eu.chorus.nlp.theme;

import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

  /** A label of one word is less telling, and must reach more. */
  private static final double LEAST_REACH_OF_WORD = 0.1;

  /** A phrase around a word need fit only this share as well as the word. */
  private static final double FULLER = 0.33;

  /** Two words must fit so much better than one. */
  private static final double CLEARLY = 1.1;

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
    var company = Company.of(found, passages, ENGLISH);
    var labels = new TreeMap<String, Set<Integer>>();
    for (List<String> forms : forms(found.keySet())) {
      var all = new HashSet<Integer>();
      forms.forEach(form -> all.addAll(found.getOrDefault(form, Set.of())));
      forms.stream()
          .filter(form -> allowed(form, families.get(form), settings))
          .max(Comparator.comparing(form -> found.getOrDefault(form, Set.of()).size()))
          .filter(form -> all.size() <= TOO_COMMON * passages.size() && !company.isPiece(form))
          .ifPresent(form -> labels.put(form, all));
    }
    var widely = new HashSet<>(labels.keySet());
    widely.removeIf(
        phrase -> support(phrase, families.get(phrase), settings) < settings.minimumFamilies());
    return new Labels(labels, widely);
  }

  /** Phrases that differ in number alone, together: a theme speaks of "product" and "products". */
  private static Collection<List<String>> forms(Set<String> phrases) {
    return phrases.stream()
        .collect(Collectors.groupingBy(Singular::of, TreeMap::new, Collectors.toList()))
        .values();
  }

  private static boolean allowed(
      String phrase, @Nullable Set<String> families, ThemeSettings settings) {
    List<String> words = List.of(phrase.split(" ", -1));
    int least = words.size() == 1 ? settings.minimumFamiliesOfWord() : settings.minimumFamilies();
    return support(phrase, families, settings) >= least
        && words.stream().noneMatch(settings.forbidden());
  }

  /**
   * Whether a label may be shown still: enough families use its words, and none of them is of a
   * respondent's name.
   */
  static boolean stands(String label, List<PassageTerms> passages, ThemeSettings settings) {
    List<String> parts = PairedLabel.parts(label);
    int least = parts.size() == 1 ? 0 : settings.minimumFamilies();
    return parts.stream()
        .allMatch(
            part -> {
              Set<String> families =
                  passages.stream()
                      .filter(passage -> passage.phrases().contains(part))
                      .map(PassageTerms::family)
                      .collect(Collectors.toSet());
              return allowed(part, families, settings)
                  && support(part, families, settings) >= least;
            });
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
    Predicate<String> free = phrase -> taken.stream().noneMatch(other -> alike(phrase, other));
    return fitting(members, phrase -> names(phrase, keywords) && free.test(phrase))
        .findFirst()
        .map(label -> fuller(label, members, free));
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

  /** A phrase around a single word, where one fits: "liability regime" says more than "regime". */
  private String fuller(String label, Set<Integer> members, Predicate<String> which) {
    double least = FULLER * MORE_WORDS * fit(label, with(label), members);
    return label.contains(" ")
        ? label
        : fitting(members, phrase -> which.test(phrase) && isAround(phrase, label))
            .findFirst()
            .filter(phrase -> fit(phrase, with(phrase), members) >= least)
            .orElse(label);
  }

  private static boolean isAround(String phrase, String word) {
    return contentWords(phrase) > 1
        && List.of(Singular.of(phrase).split(" ", -1)).contains(Singular.of(word));
  }

  /**
   * A label of one word with another that the theme's passages speak of, where both tell it clearly
   * better: "services" may be any, "products and services" are not.
   *
   * @param label the theme's label
   * @param members the theme's passages, by number
   * @param keywords lemmas of which the other must be one
   * @param taken labels of other themes
   */
  String paired(String label, Set<Integer> members, Set<String> keywords, List<String> taken) {
    return label.contains(" ") || !widely.contains(label)
        ? label
        : fitting(
                members,
                other ->
                    !other.contains(" ")
                        && widely.contains(other)
                        && names(other, keywords)
                        && !alike(label, other)
                        && taken.stream().noneMatch(one -> alike(one, other)))
            .map(other -> Map.entry(other, fit(either(label, other), members)))
            .max(Map.Entry.comparingByValue())
            .filter(best -> best.getValue() >= CLEARLY * fit(with(label), members))
            .map(best -> PairedLabel.of(label, best.getKey()))
            .orElse(label);
  }

  private Set<Integer> either(String one, String other) {
    var either = new HashSet<>(with(one));
    either.addAll(with(other));
    return either;
  }

  private Set<Integer> with(String phrase) {
    return passagesWith.getOrDefault(phrase, Set.of());
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
    double reach = reach(found, members);
    if (reach < (phrase.contains(" ") ? LEAST_REACH : LEAST_REACH_OF_WORD)) {
      return 0;
    }
    double fit = fit(found, members);
    return contentWords(phrase) > 1 ? MORE_WORDS * fit : fit;
  }

  private static double fit(Set<Integer> found, Set<Integer> members) {
    double reach = reach(found, members);
    double precision = reach * members.size() / found.size();
    return reach == 0 ? 0 : 1 / (PRECISION / precision + (1 - PRECISION) / reach);
  }

  private static double reach(Set<Integer> found, Set<Integer> members) {
    double both = found.stream().filter(members::contains).count();
    return both / Math.max(1, members.size());
  }

  /** "ai innovation" says no more than "innovation". */
  private static long contentWords(String phrase) {
    return List.of(phrase.split(" ", -1)).stream()
        .filter(word -> !ENGLISH.stopwords().contains(word))
        .count();
  }

  private static boolean names(String phrase, Set<String> keywords) {
    return List.of(phrase.split(" ", -1)).stream()
        .anyMatch(word -> keywords.contains(word) || keywords.contains(Singular.of(word)));
  }

  /**
   * Whether a reader would take two labels for one: the last word of one, by its stem, is in the
   * other. "Funds" and "funding" are one idea, "public sector" and "public spaces" are two.
   */
  private static boolean alike(String a, String b) {
    return PairedLabel.parts(a).stream()
        .anyMatch(
            one ->
                PairedLabel.parts(b).stream()
                    .anyMatch(other -> alike(ENGLISH.stems(one), ENGLISH.stems(other))));
  }

  private static boolean alike(List<String> one, List<String> other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.contains(other.get(other.size() - 1))
        || other.contains(one.get(one.size() - 1));
  }

  private static Set<String> stems(String phrase) {
    return new HashSet<>(ENGLISH.stems(phrase));
  }
}
