package eu.chorus.nlp.campaign;

import java.util.Arrays;
import java.util.List;

/**
 * The telling words of many texts, and the pairs of them, halved to 32 bits and side by side in one
 * piece of memory: enough to see, without touching the texts themselves, that most of those who met
 * by chance have nothing to do with one another.
 */
final class Outlines {
  private final int[] pool;

  /** Where the words of each text begin, where they end and its pairs begin, and where these do. */
  private final int[] ends;

  /** Of texts in this order. */
  Outlines(List<Sketch> texts) {
    ends = new int[2 * texts.size() + 1];
    int[] all = new int[1024];
    int size = 0;
    for (int t = 0; t < texts.size(); t++) {
      long[] wording = texts.get(t).wording;
      if (all.length - size < 2 * wording.length) {
        all = Arrays.copyOf(all, 2 * (all.length + wording.length));
      }
      int words = size;
      for (long stem : wording) {
        if (WordScanner.weight(stem) > 0) {
          all[words++] = half(WordScanner.bare(stem));
        }
      }
      int pairs = words;
      long before = 0;
      for (long stem : wording) {
        if (WordScanner.weight(stem) > 0) {
          long bare = WordScanner.bare(stem);
          if (before != 0) {
            all[pairs++] = half(Hash.both(before, bare));
          }
          before = bare;
        }
      }
      int distinct = distinct(all, size, words, size);
      ends[2 * t + 1] = distinct;
      size = distinct(all, words, pairs, distinct);
      ends[2 * t + 2] = size;
    }
    pool = Arrays.copyOf(all, size);
  }

  private static int half(long hash) {
    return (int) (hash >>> Integer.SIZE);
  }

  /** Sorts what stands from here to there and puts each once behind what is kept. */
  private static int distinct(int[] all, int from, int to, int kept) {
    Arrays.sort(all, from, to);
    int end = kept;
    for (int i = from; i < to; i++) {
      if (i == from || all[i] != all[i - 1]) {
        all[end++] = all[i];
      }
    }
    return end;
  }

  /** Whether comparing two texts can come to anything, by {@link Comparison#promising}. */
  boolean promising(int a, int b) {
    return Comparison.promising(
        common(ends[2 * a + 1], ends[2 * a + 2], ends[2 * b + 1], ends[2 * b + 2]),
        Math.min(ends[2 * a + 2] - ends[2 * a + 1], ends[2 * b + 2] - ends[2 * b + 1]),
        common(ends[2 * a], ends[2 * a + 1], ends[2 * b], ends[2 * b + 1]),
        Math.max(ends[2 * a + 1] - ends[2 * a], ends[2 * b + 1] - ends[2 * b]));
  }

  private int common(int a, int endA, int b, int endB) {
    int common = 0;
    while (a < endA && b < endB) { // without a branch: which is smaller is a coin to a processor
      int one = pool[a];
      int other = pool[b];
      common += one == other ? 1 : 0;
      a += one <= other ? 1 : 0;
      b += other <= one ? 1 : 0;
    }
    return common;
  }
}
