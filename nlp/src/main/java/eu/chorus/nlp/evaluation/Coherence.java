package eu.chorus.nlp.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether words that stand together in a label or among a theme's strongest terms also stand
 * together in texts: normalised pointwise mutual information (Bouma, Normalized (Pointwise) Mutual
 * Information in Collocation Extraction, 2009), from -1 for words that never meet to 1 for words
 * that always do, as topics are judged by it (Lau, Newman, Baldwin, Machine Reading Tea Leaves,
 * 2014; with the whole text as the window).
 */
final class Coherence {
  private final Map<String, Set<Integer>> textsWith = new HashMap<>();
  private final int texts;

  /** Of these texts, each the words it is made of. */
  Coherence(List<? extends Collection<String>> texts) {
    this.texts = texts.size();
    for (int i = 0; i < texts.size(); i++) {
      for (String word : texts.get(i)) {
        textsWith.computeIfAbsent(word, x -> new HashSet<>()).add(i);
      }
    }
  }

  /**
   * The mean over groups of the mean over pairs of words.
   *
   * @param groups words that belong together; groups of fewer than two say nothing
   * @return not a number where no group says anything
   */
  double of(List<? extends Collection<String>> groups) {
    return groups.stream()
        .map(group -> pairs(List.copyOf(new HashSet<>(group)).stream().sorted().toList()))
        .filter(pairs -> !pairs.isEmpty())
        .mapToDouble(pairs -> pairs.stream().mapToDouble(x -> x).average().orElse(0))
        .average()
        .orElse(Double.NaN);
  }

  /** The share of different words among all that the groups name (Dieng and others, 2020). */
  static double diversity(List<? extends Collection<String>> groups) {
    List<String> all = groups.stream().flatMap(Collection::stream).toList();
    return (double) all.stream().distinct().count() / all.size();
  }

  private List<Double> pairs(List<String> words) {
    var pairs = new ArrayList<Double>();
    for (int a = 0; a < words.size(); a++) {
      for (int b = a + 1; b < words.size(); b++) {
        pairs.add(pair(textsWith(words.get(a)), textsWith(words.get(b))));
      }
    }
    return pairs;
  }

  private Set<Integer> textsWith(String word) {
    return textsWith.getOrDefault(word, Set.of());
  }

  private double pair(Set<Integer> a, Set<Integer> b) {
    double both = a.stream().filter(b::contains).collect(Collectors.counting());
    if (both == 0) {
      return -1;
    }
    double together = both / texts;
    double chance = (double) a.size() / texts * b.size() / texts;
    return together == 1 ? 1 : Math.log(together / chance) / -Math.log(together);
  }
}
