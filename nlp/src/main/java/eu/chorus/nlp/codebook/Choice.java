package eu.chorus.nlp.codebook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which entries an answer is given, by a number for each. */
final class Choice {
  private static final int MOST = 3;

  /** How far below the best, in standard deviations over the entries, one may be. */
  private static final double NEAR = 1;

  /** How much the next best counts against one. */
  private static final double RIVAL = 0.6;

  private Choice() {}

  /**
   * By how well they fit: the best and what is nearly as good; none where nothing fits.
   *
   * @param fits the number of each entry
   * @return the entries' places, best first
   */
  static List<Integer> byFit(double[] fits) {
    double best = Arrays.stream(fits).max().orElse(0);
    double least = best - NEAR * Spread.deviation(fits);
    return best <= 0
        ? List.of()
        : ranked(fits).stream().limit(MOST).filter(place -> fits[place] >= least).toList();
  }

  /**
   * By how likely they are: as many of the likeliest as make the expected F1 of the set highest, in
   * the usual approximation by expected counts (Lewis, Evaluating and Optimizing Autonomous Text
   * Classification Systems, 1995); none where no entry at all is likelier than that.
   */
  static List<Integer> byLikelihood(double[] likely) {
    List<Integer> ranked = ranked(likely);
    double all = Arrays.stream(likely).sum();
    double best = Arrays.stream(likely).reduce(1, (product, p) -> product * (1 - p));
    double right = 0;
    int many = 0;
    for (int n = 1; n <= Math.min(MOST, likely.length); n++) {
      right += likely[ranked.get(n - 1)];
      double expected = 2 * right / (n + all);
      if (expected > best) {
        best = expected;
        many = n;
      }
    }
    return ranked.subList(0, many);
  }

  /**
   * What speaks for each entry over what speaks for the next best, so that the highest numbers of
   * two answers tell which of them is surer. The order of the entries stays.
   */
  static double[] lead(double[] fits) {
    List<Integer> ranked = ranked(fits);
    double[] lead = fits.clone();
    for (int place = 0; place < lead.length && lead.length > 1; place++) {
      int rival = ranked.get(ranked.get(0) == place ? 1 : 0);
      lead[place] -= RIVAL * fits[rival];
    }
    return lead;
  }

  private static List<Integer> ranked(double[] numbers) {
    return IntStream.range(0, numbers.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer place) -> -numbers[place]))
        .toList();
  }
}
