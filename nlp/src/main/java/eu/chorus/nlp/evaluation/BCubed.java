package eu.chorus.nlp.evaluation;

import java.util.List;
import java.util.Set;

/**
 * Extended B-cubed, for items of which each may be in several sets: how far items that one side
 * puts together stand together for the other as well (Amigo, Gonzalo, Artiles, Verdejo, A
 * comparison of extrinsic clustering evaluation metrics based on formal constraints, 2009, section
 * 6). Sets need no names in common.
 */
final class BCubed {
  private BCubed() {}

  /**
   * Precision, recall and F1; an item in no set counts for the side that has it in one.
   *
   * @param gold sets of each item, as a person made them
   * @param found sets of each item that are held against these
   */
  static List<Figure> figures(List<Set<String>> gold, List<Set<String>> found) {
    double[] precision = ofEach(found, gold);
    double[] recall = ofEach(gold, found);
    return List.of(
        Bootstrap.figure("B-cubed precision", precision.length, t -> mean(precision, t)),
        Bootstrap.figure("B-cubed recall", recall.length, t -> mean(recall, t)),
        Bootstrap.figure(
            "B-cubed F1", recall.length, t -> harmonic(mean(precision, t), mean(recall, t))));
  }

  /** Of each item, how far those that these sets put beside it are beside it in others too. */
  private static double[] ofEach(List<Set<String>> sets, List<Set<String>> others) {
    double[] each = new double[sets.size()];
    for (int i = 0; i < each.length; i++) {
      double sum = 0;
      int beside = 0;
      for (int j = 0; j < each.length; j++) {
        int together = shared(sets.get(i), sets.get(j));
        if (together > 0) {
          sum += (double) Math.min(together, shared(others.get(i), others.get(j))) / together;
          beside++;
        }
      }
      each[i] = sum / beside; // not a number for an item in no set
    }
    return each;
  }

  private static int shared(Set<String> one, Set<String> other) {
    int shared = 0;
    for (String set : one) { // asked for every pair of items: a stream takes ten times as long
      shared += other.contains(set) ? 1 : 0;
    }
    return shared;
  }

  private static double mean(double[] values, int[] times) {
    double sum = 0;
    long drawn = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sum += values[i] * times[i];
        drawn += times[i];
      }
    }
    return sum / drawn;
  }

  private static double harmonic(double precision, double recall) {
    return 2 * precision * recall / (precision + recall);
  }
}
