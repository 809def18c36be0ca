package eu.chorus.nlp.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Average precision of arguments led to key points, as track 1 of the shared task on Key Point
 * Analysis defines it (Friedman et al., Overview of the 2021 Key Point Analysis Shared Task): each
 * argument has its best key point; of all arguments of one topic and side the surer half is judged,
 * surest first.
 */
final class MatchPrecision {
  private MatchPrecision() {}

  /**
   * An argument with its best key point.
   *
   * @param score how sure the match is
   * @param right what people said of it; empty where they came to no view
   */
  record Match(double score, Optional<Boolean> right) {}

  /** What nobody came to a view on counts as wrong. */
  static double strict(List<Match> matches) {
    return precision(matches, false);
  }

  /** What nobody came to a view on counts as right. */
  static double relaxed(List<Match> matches) {
    return precision(matches, true);
  }

  private static double precision(List<Match> matches, boolean otherwise) {
    var surest = new ArrayList<>(matches);
    surest.sort(Comparator.comparingDouble(Match::score).reversed());
    List<Match> half = surest.subList(0, surest.size() / 2);
    double precisions = 0;
    int right = 0;
    int at = 0;
    while (at < half.size()) { // equally sure ones are one step, as no order among them is meant
      int before = right;
      double score = half.get(at).score();
      for (; at < half.size() && half.get(at).score() == score; at++) {
        right += half.get(at).right().orElse(otherwise) ? 1 : 0;
      }
      precisions += (right - before) * ((double) right / at);
    }
    return right == 0 ? 0 : precisions / right;
  }
}
