package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How well the words of a passage fit each theme of one topic. */
final class Scorer {
  /** A weaker likeness is chance. */
  private static final double THRESHOLD = 0.14;

  /** A further theme must fit at least this share of the best one's likeness. */
  private static final double NEAR_BEST = 0.6;

  /** In a passage of fewer words, one word in common would look like a perfect match. */
  private static final int FEW_WORDS = 4;

  private final List<Theme> themes;
  private final Map<String, List<Weight>> weights = new HashMap<>();

  /** A theme's number and the weight of a term in it. */
  private record Weight(int theme, double weight) {}

  /** A theme's number and how well it fits, 0 to 1. */
  record Fit(int theme, double score) {}

  Scorer(List<Theme> themes) {
    this.themes = List.copyOf(themes);
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
   * The themes that fit, best first; none when no theme is like enough. The likeness is the cosine
   * between the theme's weights and the set of the passage's words.
   */
  List<Fit> fits(List<String> lemmas) {
    double[] sums = new double[themes.size()];
    var distinct = new HashSet<>(lemmas);
    for (String lemma : distinct.stream().sorted().toList()) {
      for (Weight weight : weights.getOrDefault(lemma, List.of())) {
        sums[weight.theme()] += weight.weight();
      }
    }
    double length = Math.sqrt(Math.max(FEW_WORDS, distinct.size()));
    double best = 0;
    for (double sum : sums) {
      best = Math.max(best, sum / length);
    }
    var fits = new ArrayList<Fit>();
    for (int t = 0; t < sums.length; t++) {
      double score = sums[t] / length;
      if (score >= THRESHOLD && score >= NEAR_BEST * best) {
        fits.add(new Fit(t, Math.min(1, score)));
      }
    }
    fits.sort(Comparator.comparing((Fit fit) -> -fit.score()).thenComparing(Fit::theme));
    return fits;
  }
}
