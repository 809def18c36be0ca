package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How well the words of a passage, and its vector if it has one, fit each theme of one topic. */
final class Scorer {
  /** A further theme must fit at least this share of the best one's likeness. */
  private static final double NEAR_BEST = 0.6;

  /** In a passage of fewer words, one word in common would look like a perfect match. */
  private static final int FEW_WORDS = 4;

  private final List<Theme> themes;
  private final Map<String, List<Weight>> weights = new HashMap<>();

  /** Numbers of the themes of each generation. */
  private final List<List<Integer>> generations;

  /** A theme's number and the weight of a term in it. */
  private record Weight(int theme, double weight) {}

  /** A theme's number and how well it fits, 0 to 1. */
  record Fit(int theme, double score) {}

  Scorer(List<Theme> themes) {
    this.themes = List.copyOf(themes);
    this.generations =
        List.copyOf(
            IntStream.range(0, themes.size())
                .boxed()
                .collect(
                    Collectors.groupingBy(
                        t -> themes.get(t).generation(), TreeMap::new, Collectors.toList()))
                .values());
    for (int t = 0; t < themes.size(); t++) {
      Theme theme = themes.get(t);
      for (int i = 0; i < theme.terms().size(); i++) {
        weights
            .computeIfAbsent(theme.terms().get(i), x -> new ArrayList<>())
            .add(new Weight(t, theme.weights().get(i)));
      }
    }
  }

  Theme theme(int number) {
    return themes.get(number);
  }

  /**
   * The themes that fit, best first; none when no theme is like enough. Only where none of a
   * generation fits are those of the next one looked at.
   */
  List<Fit> fits(List<String> lemmas, Optional<float[]> vector) {
    double[] scores = scores(lemmas, vector);
    return generations.stream()
        .map(some -> fits(some, scores))
        .filter(fits -> !fits.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Fit> fits(List<Integer> some, double[] scores) {
    int best = some.get(0);
    for (int t : some) {
      best = scores[t] > scores[best] ? t : best;
    }
    if (scores[best] < themes.get(best).least()) {
      return List.of();
    }
    var fits = new ArrayList<Fit>();
    for (int t : some) {
      boolean further =
          scores[t] >= themes.get(t).further() && scores[t] >= NEAR_BEST * scores[best];
      if (t == best || further) {
        fits.add(new Fit(t, Math.min(1, scores[t])));
      }
    }
    fits.sort(Comparator.comparing((Fit fit) -> -fit.score()).thenComparing(Fit::theme));
    return fits;
  }

  /**
   * How well each theme fits: by words the cosine between the theme's weights and the set of the
   * passage's words; with a vector the mean of both, as passages were compared when the theme was
   * found.
   */
  double[] scores(List<String> lemmas, Optional<float[]> vector) {
    double[] scores = byWords(lemmas);
    for (int t = 0; t < scores.length; t++) {
      Optional<Direction> direction = themes.get(t).direction();
      if (direction.isPresent()) {
        scores[t] =
            vector.isPresent()
                ? Views.WORDS * scores[t] + (1 - Views.WORDS) * direction.get().of(vector.get())
                : direction.get().wordsAlone() * scores[t];
      }
    }
    return scores;
  }

  private double[] byWords(List<String> lemmas) {
    double[] sums = new double[themes.size()];
    var distinct = new HashSet<>(lemmas);
    for (String lemma : distinct.stream().sorted().toList()) {
      for (Weight weight : weights.getOrDefault(lemma, List.of())) {
        sums[weight.theme()] += weight.weight();
      }
    }
    double length = Math.sqrt(Math.max(FEW_WORDS, distinct.size()));
    for (int t = 0; t < sums.length; t++) {
      sums[t] /= length;
    }
    return sums;
  }
}
