package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two ways to put the same items into sets: a person's, and one that is held against it. An item
 * without a set is in one of its own.
 */
final class Partitions {
  private final int[] both;
  private final int[] gold;
  private final int[] found;

  private Partitions(List<String> golds, List<String> founds) {
    gold = numbers(golds);
    found = numbers(founds);
    both = new int[gold.length];
    Map<Long, Integer> cells = new HashMap<>();
    for (int i = 0; i < both.length; i++) {
      long cell = ((long) gold[i] << 32) | found[i];
      both[i] = cells.computeIfAbsent(cell, key -> cells.size());
    }
  }

  /**
   * The two partitions of judged items.
   *
   * @param set name of the set that a line puts its item into; empty for none
   */
  static Partitions of(List<Judged> pairs, Function<JsonNode, String> set) {
    return new Partitions(
        names(pairs.stream().map(Judged::gold).map(set).toList()),
        names(pairs.stream().map(Judged::found).map(set).toList()));
  }

  /** How many pairs stand together: for both, for a person, in what is held against it, at all. */
  record Pairs(double both, double gold, double found, double all) {
    double precision() {
      return both / found;
    }

    double recall() {
      return both / gold;
    }

    double f1() {
      return 2 * both / (gold + found);
    }

    /** The adjusted Rand index (Hubert and Arabie, Comparing Partitions, 1985). */
    double adjusted() {
      double chance = gold * found / all;
      return (both - chance) / ((gold + found) / 2 - chance);
    }
  }

  /**
   * Counts pairs.
   *
   * @param times how often each item was drawn; with itself an item is no pair
   */
  Pairs pairs(int[] times) {
    double drawn = 0;
    double same = 0;
    for (int time : times) {
      drawn += time;
      same += choose2(time);
    }
    return new Pairs(
        within(both, times) - same,
        within(gold, times) - same,
        within(found, times) - same,
        choose2(drawn) - same);
  }

  /**
   * Mutual information over the mean of both entropies (Strehl and Ghosh, Cluster Ensembles, 2002;
   * the arithmetic mean, as in scikit-learn): 0 for independent partitions, 1 for equal ones.
   *
   * @param times how often each item was drawn
   */
  double information(int[] times) {
    double ofGold = entropy(gold, times);
    double ofFound = entropy(found, times);
    double mutual = ofGold + ofFound - entropy(both, times);
    return 2 * mutual / (ofGold + ofFound);
  }

  private static double entropy(int[] set, int[] times) {
    double drawn = 0;
    for (int time : times) {
      drawn += time;
    }
    double entropy = 0;
    for (long size : sizes(set, times)) {
      if (size > 0) {
        entropy -= size / drawn * Math.log(size / drawn);
      }
    }
    return entropy;
  }

  private static double within(int[] set, int[] times) {
    double pairs = 0;
    for (long size : sizes(set, times)) {
      pairs += choose2((double) size);
    }
    return pairs;
  }

  private static long[] sizes(int[] set, int[] times) {
    long[] sizes = new long[set.length];
    for (int i = 0; i < set.length; i++) {
      sizes[set[i]] += times[i];
    }
    return sizes;
  }

  private static double choose2(double n) {
    return n * (n - 1) / 2;
  }

  /** Items without a name get one that no other has. */
  private static List<String> names(List<String> given) {
    var names = new ArrayList<String>(given.size());
    for (int i = 0; i < given.size(); i++) {
      names.add(given.get(i).isEmpty() ? "\0" + i : given.get(i));
    }
    return names;
  }

  private static int[] numbers(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    return names.stream()
        .mapToInt(name -> numbers.computeIfAbsent(name, key -> numbers.size()))
        .toArray();
  }
}
