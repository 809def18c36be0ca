package eu.chorus.nlp.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of items that belong together, each named in a field: precision, recall and F1 over all
 * pairs of items (Manning, Raghavan, Schuetze, Introduction to Information Retrieval, 2008, section
 * 16.3). An item without a name belongs with no other.
 *
 * @param field the field that names the set
 */
record ClusterScoring(String field) implements Scoring {
  @Override
  public List<Figure> figures(List<Judged> pairs) {
    var together = new Together(pairs, field);
    return List.of(
        Bootstrap.figure(
            "pair precision", pairs.size(), times -> together.pairs(times).precision()),
        Bootstrap.figure("pair recall", pairs.size(), times -> together.pairs(times).recall()),
        Bootstrap.figure("pair F1", pairs.size(), times -> together.pairs(times).f1()));
  }

  /**
   * Cohen's kappa over pairs of items, which is the adjusted Rand index (Warrens, On the
   * Equivalence of Cohen's Kappa and the Hubert-Arabie Adjusted Rand Index, 2008).
   */
  @Override
  public List<Figure> agreement(List<Judged> pairs) {
    var together = new Together(pairs, field);
    return List.of(
        Bootstrap.figure("kappa", pairs.size(), times -> together.pairs(times).adjusted()));
  }

  /** How many pairs stand together: for both, for a person, in what is held against it, at all. */
  private record Pairs(double both, double gold, double found, double all) {
    double precision() {
      return both / found;
    }

    double recall() {
      return both / gold;
    }

    double f1() {
      return 2 * both / (gold + found);
    }

    double adjusted() {
      double chance = gold * found / all;
      return (both - chance) / ((gold + found) / 2 - chance);
    }
  }

  private static final class Together {
    private final int[] both;
    private final int[] gold;
    private final int[] found;

    Together(List<Judged> pairs, String field) {
      List<String> golds = names(pairs.stream().map(p -> p.gold().path(field).asText()).toList());
      List<String> founds = names(pairs.stream().map(p -> p.found().path(field).asText()).toList());
      gold = numbers(golds);
      found = numbers(founds);
      both = new int[gold.length];
      Map<Long, Integer> cells = new HashMap<>();
      for (int i = 0; i < both.length; i++) {
        long cell = ((long) gold[i] << 32) | found[i];
        both[i] = cells.computeIfAbsent(cell, key -> cells.size());
      }
    }

    /** Items without a name get one that no other has. */
    private static List<String> names(List<String> given) {
      var names = new java.util.ArrayList<String>(given.size());
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

    Pairs pairs(int[] times) {
      double drawn = 0;
      double same = 0; // an item drawn twice is no pair
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

    private static double within(int[] set, int[] times) {
      long[] sizes = new long[set.length];
      for (int i = 0; i < set.length; i++) {
        sizes[set[i]] += times[i];
      }
      double pairs = 0;
      for (long size : sizes) {
        pairs += choose2((double) size);
      }
      return pairs;
    }

    private static double choose2(double n) {
      return n * (n - 1) / 2;
    }
  }
}
