package eu.chorus.nlp.campaign;

import eu.chorus.nlp.campaign.Likeness.Kind;
import java.util.Arrays;

/**
 * Says how two texts are alike, by the words themselves: the shingles of three words that they
 * share, and where that leaves doubt, how much of each one's sentences the other says.
 *
 * <p>Copies whose every fifth word was changed share few shingles, yet something of every sentence;
 * texts that quote the same law share many shingles in one place and nothing elsewhere. So breadth
 * decides, not the number of shared words.
 */
final class Comparison {
  /** Shingle sets that resemble one another so much are those of copies (Broder 1997). */
  private static final double COPIES = 0.5;

  /** A text with this share of its shingles in another, however much that one adds, is its copy. */
  private static final double INSIDE = 0.55;

  /** Share of the weight of a text that stands in segments which the other says too. */
  private static final double BREADTH = 0.6;

  /** A segment is said by the other text when one window of it holds this share of its weight. */
  private static final double SEGMENT = 0.4;

  /** A segment that shares fewer pairs of words in a row must share more of its words. */
  private static final int PAIRS = 2;

  private static final double SEGMENT_OF_FEW_PAIRS = 0.6;

  /** More is asked in a longer text, which has more windows to find it in by chance. */
  private static final double SEGMENT_PER_DOUBLING = 0.03;

  private static final int ORDINARY_LENGTH = 64;

  /** Mean share over the segments that are said. */
  private static final double DEPTH = 0.48;

  /** The same for texts that have no words in a row in common, which chance gives more easily. */
  private static final double BREADTH_REWRITTEN = 0.8;

  private static final double DEPTH_REWRITTEN = 0.6;

  /** A paraphrase is seen in texts of at least so many different telling words. */
  private static final double MANY_STEMS = 24;

  /** More is asked of texts of few words, where chance does more. */
  private static final double DEPTH_OF_SHORT = 0.2;

  /** It keeps at least this share of the stems of the longer one. */
  private static final double SOME_STEMS = 0.5;

  /** With two thirds of the longer one's stems the order is free: two people share a third. */
  private static final double MOST_STEMS = 2 / 3.0;

  private static final int ENOUGH_STEMS = 16;

  /** In texts of more stems, which say much on one subject, two people share more than a third. */
  private static final int FEW_ENOUGH_STEMS = 100;

  /** Copies whose every fourth word was changed keep this share of the pairs of words in a row. */
  private static final double SOME_PAIRS = 0.25;

  private static final int FEWEST_PAIRS = 3;

  /** Texts with fewer pairs in common have no copied passage, which chance gives most strangers. */
  private static final int SOME_IN_A_ROW = 5;

  /** The same of short texts, as a share of the pairs of the one that has fewer. */
  private static final double FEW_IN_A_ROW = 0.2;

  /** Texts of fewer different telling words are copies by their shingles alone. */
  private static final int FEWEST_STEMS = 12;

  /** A text of fewer words is an edited copy of one of its own length, not a part of a longer. */
  private static final int LONG_ENOUGH = 40;

  /** A run of this many words in common is no chance. */
  private static final int RUN = 6;

  /** Words in such runs that make a passage. */
  private static final int PASSAGE = 25;

  private Comparison() {}

  /**
   * Compares.
   *
   * @param extentA how much of what somebody said the first is
   * @param extentB how much the second is
   */
  static Likeness compare(Wording a, Extent extentA, Wording b, Extent extentB) {
    boolean swap = a.words.length > b.words.length;
    return swap ? ordered(b, extentB, a, extentA) : ordered(a, extentA, b, extentB);
  }

  /** Whether the shingles alone, as MinHash estimates them, make two texts copies. */
  static boolean copies(Wording a, Wording b) {
    int common = Wording.common(a.shingleSet(), b.shingleSet());
    return common > 0
        && common >= COPIES * (a.shingleSet().length + b.shingleSet().length - common);
  }

  /**
   * Whether two texts can be alike at all.
   *
   * @param pairs number of pairs of telling words in a row that they share
   * @param fewerPairs number of such pairs of the one that has fewer
   * @param stems number of telling words that they share
   * @param moreStems number of different telling words of the one that has more
   */
  static boolean promising(int pairs, int fewerPairs, int stems, int moreStems) {
    return inARow(pairs, fewerPairs) || stems >= SOME_STEMS * moreStems;
  }

  private static boolean inARow(int pairs, int fewerPairs) {
    return pairs >= Math.min(SOME_IN_A_ROW, FEW_IN_A_ROW * fewerPairs);
  }

  /** The shorter text first. */
  private static Likeness ordered(
      Wording little, Extent littleExtent, Wording large, Extent largeExtent) {
    int pairs = Wording.common(little.pairSet, large.pairSet);
    int shingles =
        inARow(pairs, fewer(little.pairSet, large.pairSet))
            ? Wording.common(little.shingleSet(), large.shingleSet())
            : 0;
    int union = little.shingleSet().length + large.shingleSet().length - shingles;
    boolean inside = littleExtent != Extent.PART && shingles >= INSIDE * little.shingleSet().length;
    if (inside || shingles >= COPIES * union) {
      return new Likeness(Kind.NEAR_DUPLICATE, Math.min(little.words.length, shingles + 2), 0);
    }
    if (littleExtent != Extent.TOGETHER && largeExtent != Extent.TOGETHER) {
      var edited = edited(little, littleExtent == Extent.WHOLE, large, pairs);
      if (edited.kind().family()) {
        return edited;
      }
    }
    return shingles + 2 < PASSAGE ? Likeness.NONE : passage(little, large);
  }

  /** Answers and documents one by one: what several say together is edited one by one too. */
  private static Likeness edited(Wording little, boolean whole, Wording large, int pairs) {
    int pairsAtLeast =
        little.stemSet.length < FEWEST_STEMS
            ? Integer.MAX_VALUE
            : (int) Math.max(FEWEST_PAIRS, SOME_PAIRS * fewer(little.pairSet, large.pairSet));
    if (pairs >= pairsAtLeast) {
      double depth = DEPTH + DEPTH_OF_SHORT * Math.max(0, 1 - little.stemSet.length / MANY_STEMS);
      boolean part = whole && little.words.length >= LONG_ENOUGH;
      var said = said(little, large, true);
      if (said.reaches(BREADTH, depth)
          && (part || said(large, little, true).reaches(BREADTH, depth))) {
        return new Likeness(Kind.NEAR_DUPLICATE, said.words(), 0);
      }
    }
    return rewritten(little, large);
  }

  private static Likeness rewritten(Wording little, Wording large) {
    int stems = Wording.common(little.stemSet, large.stemSet);
    int more = Math.max(little.stemSet.length, large.stemSet.length);
    if (little.stemSet.length >= ENOUGH_STEMS
        && more <= FEW_ENOUGH_STEMS
        && stems >= MOST_STEMS * more) {
      return new Likeness(Kind.PARAPHRASE, said(little, large, false).words(), 0);
    }
    if (little.stemSet.length >= MANY_STEMS && stems >= SOME_STEMS * large.stemSet.length) {
      var said = said(little, large, false);
      if (said.reaches(BREADTH_REWRITTEN, DEPTH_REWRITTEN)
          && said(large, little, false).reaches(BREADTH_REWRITTEN, DEPTH_REWRITTEN)) {
        return new Likeness(Kind.PARAPHRASE, said.words(), 0);
      }
    }
    return Likeness.NONE;
  }

  /** How much of one text another says. */
  private record Said(double breadth, double depth, int words) {
    boolean reaches(double leastBreadth, double leastDepth) {
      return breadth >= leastBreadth && depth >= leastDepth;
    }
  }

  private static int fewer(long[] a, long[] b) {
    return Math.min(a.length, b.length);
  }

  private static Said said(Wording text, Wording by, boolean inARow) {
    var alignment = new Alignment(by);
    double doublings = Math.log((double) alignment.length() / ORDINARY_LENGTH) / Math.log(2);
    double least = SEGMENT + SEGMENT_PER_DOUBLING * Math.max(0, doublings);
    double all = 0;
    double said = 0;
    double depth = 0;
    int words = 0;
    for (int s = 0; s + 1 < text.segments().length; s++) {
      int from = text.segments()[s];
      int to = text.segments()[s + 1];
      double weight = weight(text.words, from, to);
      all += weight;
      int pairs = inARow ? text.pairs(from, to, by) : 0;
      if (inARow && pairs == 0) {
        continue;
      }
      double share = alignment.share(text.words, from, to);
      if (share >= (!inARow || pairs >= PAIRS ? least : SEGMENT_OF_FEW_PAIRS)) {
        said += weight;
        depth += share * weight;
        words += to - from;
      }
    }
    return new Said(all == 0 ? 0 : said / all, said == 0 ? 0 : depth / said, words);
  }

  private static double weight(long[] words, int from, int to) {
    double weight = 0;
    for (int i = from; i < to; i++) {
      weight += WordScanner.weight(words[i]);
    }
    return weight;
  }

  private static Likeness passage(Wording little, Wording large) {
    int copied = 0;
    int passages = 0;
    int run = 0;
    long[] shingles = little.shingles();
    for (int i = 0; i <= shingles.length; i++) {
      if (i < shingles.length && Arrays.binarySearch(large.shingleSet(), shingles[i]) >= 0) {
        run++;
      } else {
        if (run + 2 >= RUN) {
          copied += run + 2;
          passages++;
        }
        run = 0;
      }
    }
    return copied >= PASSAGE ? new Likeness(Kind.PASSAGE, copied, passages) : Likeness.NONE;
  }
}
