package eu.chorus.nlp.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Agreement beyond chance (Cohen, A Coefficient of Agreement for Nominal Scales, 1960): 1 for two
 * people who always agree, 0 for two who agree as often as their habits alone would make them.
 */
final class Kappa {
  private Kappa() {}

  /**
   * Kappa of two people's labels.
   *
   * @param items what each gave each item
   * @param times how often each item counts
   * @return not a number where both use one and the same label throughout
   */
  static double of(List<LabelScoring.Item> items, int[] times) {
    Map<Set<String>, long[]> used = new HashMap<>();
    double all = 0;
    double agreed = 0;
    for (int i = 0; i < times.length; i++) {
      var item = items.get(i);
      all += times[i];
      agreed += item.gold().equals(item.found()) ? times[i] : 0;
      used.computeIfAbsent(item.gold(), key -> new long[2])[0] += times[i];
      used.computeIfAbsent(item.found(), key -> new long[2])[1] += times[i];
    }
    double chance = 0;
    for (long[] uses : used.values()) {
      chance += uses[0] / all * (uses[1] / all);
    }
    return (agreed / all - chance) / (1 - chance);
  }
}
