package eu.chorus.nlp.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How far two people agree who labelled the same texts, over all labels and on each. */
public final class Agreement {
  private Agreement() {}

  /**
   * The labels of one text.
   *
   * @param first by one person; not empty
   * @param second by another; not empty
   */
  public record Pair(Set<String> first, Set<String> second) {
    public Pair {
      first = Set.copyOf(first);
      second = Set.copyOf(second);
    }

    /** How many each gave. */
    @Override
    public String toString() {
      return "Pair[" + first.size() + ", " + second.size() + "]";
    }
  }

  /**
   * The share of texts with exactly the same labels and Cohen's kappa, a set of labels counting as
   * one category; then both for each label by itself, as given or not given.
   *
   * @param pairs at least one
   */
  public static List<Figure> of(List<Pair> pairs) {
    var items = pairs.stream().map(p -> new LabelScoring.Item(p.first(), p.second())).toList();
    var figures = new ArrayList<>(figures("", items));
    var labels = new TreeSet<String>();
    pairs.forEach(
        pair -> {
          labels.addAll(pair.first());
          labels.addAll(pair.second());
        });
    for (String label : labels) {
      figures.addAll(
          figures(
              label + " ",
              items.stream()
                  .map(i -> new LabelScoring.Item(only(i.gold(), label), only(i.found(), label)))
                  .toList()));
    }
    return figures;
  }

  private static List<Figure> figures(String prefix, List<LabelScoring.Item> items) {
    return List.of(
        Bootstrap.figure(prefix + "agreement", items.size(), times -> share(items, times)),
        Bootstrap.figure(prefix + "kappa", items.size(), times -> Kappa.of(items, times)));
  }

  private static double share(List<LabelScoring.Item> items, int[] times) {
    double all = 0;
    double same = 0;
    for (int i = 0; i < times.length; i++) {
      all += times[i];
      same += items.get(i).gold().equals(items.get(i).found()) ? times[i] : 0;
    }
    return same / all;
  }

  private static Set<String> only(Set<String> labels, String label) {
    return labels.contains(label) ? Set.of(label) : Set.of();
  }
}
