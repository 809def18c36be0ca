package eu.chorus.nlp.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The labels of one item, of which some may stand there several times.
 *
 * @param gold by a person
 * @param found what is held against them
 */
record ListedLabels(List<String> gold, List<String> found) {
  ListedLabels {
    gold = List.copyOf(gold);
    found = List.copyOf(found);
  }

  /**
   * Precision, recall and F1 over the labels of all items together (micro-averaged; Sebastiani,
   * Machine Learning in Automated Text Categorization, 2002, section 7.1).
   *
   * @param prefix begins the name of each figure
   */
  static List<Figure> figures(String prefix, List<ListedLabels> items) {
    int[] gold = count(items, item -> item.gold.size());
    int[] found = count(items, item -> item.found.size());
    int[] both = count(items, ListedLabels::shared);
    return List.of(
        Bootstrap.figure(prefix + "precision", both.length, t -> sum(both, t) / sum(found, t)),
        Bootstrap.figure(prefix + "recall", both.length, t -> sum(both, t) / sum(gold, t)),
        f1(prefix, items));
  }

  /** F1 alone. */
  static Figure f1(String prefix, List<ListedLabels> items) {
    int[] all = count(items, item -> item.gold.size() + item.found.size());
    int[] both = count(items, ListedLabels::shared);
    return Bootstrap.figure(prefix + "F1", both.length, t -> 2 * sum(both, t) / sum(all, t));
  }

  /** F1 over all of them, as a number. */
  static double f1(List<ListedLabels> items) {
    double all = items.stream().mapToInt(item -> item.gold.size() + item.found.size()).sum();
    return 2 * items.stream().mapToInt(ListedLabels::shared).sum() / all;
  }

  /** Their numbers alone: themes are called by respondents' words. */
  @Override
  public String toString() {
    return "ListedLabels[" + gold.size() + ", " + found.size() + "]";
  }

  private static int[] count(List<ListedLabels> items, ToIntFunction<ListedLabels> number) {
    return items.stream().mapToInt(number).toArray();
  }

  /** How many of both stand in both, each once. */
  private int shared() {
    var left = new ArrayList<>(found);
    return (int) gold.stream().filter(left::remove).count();
  }

  private static double sum(int[] counts, int[] times) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (double) counts[i] * times[i];
    }
    return sum;
  }
}
