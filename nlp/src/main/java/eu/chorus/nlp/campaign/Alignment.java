package eu.chorus.nlp.campaign;

import java.util.Arrays;

/**
 * Finds where in a text each segment of another is said, in whatever order and with whatever words
 * between: the window that shares most with the segment, each shared word counting by its weight.
 * The text's words are indexed once; segments of any number of texts are then looked for. Not
 * thread-safe.
 */
final class Alignment {
  /** A window is half as long again as the segment, and a little, so that words may be added. */
  private static final int SLACK = 8;

  /** Bits in which a place is kept beside a stem while sorting; no text has more words. */
  private static final long PLACE = 0xffffffL;

  private final long[] stems;
  private final int[] places;
  private final int length;
  private long[] hits = new long[256];

  Alignment(Wording text) {
    length = text.words.length;
    long[] telling = new long[length];
    int[] at = new int[length];
    int count = 0;
    for (int i = 0; i < length; i++) {
      if (WordScanner.weight(text.words[i]) > 0) {
        telling[count] = key(text.words[i]);
        at[count++] = i;
      }
    }
    int[] order = sorted(telling, count);
    stems = new long[count];
    places = new int[count];
    for (int i = 0; i < count; i++) {
      stems[i] = telling[order[i]];
      places[i] = at[order[i]];
    }
  }

  private static long key(long stem) {
    return stem & ~PLACE;
  }

  private static int[] sorted(long[] values, int count) {
    long[] keyed = new long[count];
    for (int i = 0; i < count; i++) {
      keyed[i] = values[i] | i;
    }
    Arrays.sort(keyed);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) (keyed[i] & PLACE);
    }
    return order;
  }

  /** Number of words of the text that was indexed. */
  int length() {
    return length;
  }

  /** The greatest share of a segment's weight that one window holds, 0 to 1. */
  double share(long[] words, int from, int to) {
    int[] weights = new int[to - from];
    int total = 0;
    int found = 0;
    for (int i = from; i < to; i++) {
      long stem = key(words[i]);
      int weight = WordScanner.weight(words[i]);
      if (weight == 0 || before(words, from, i, stem)) {
        continue;
      }
      weights[i - from] = weight;
      total += weight;
      for (int k = first(stem); k < stems.length && stems[k] == stem; k++) {
        if (found == hits.length) {
          hits = Arrays.copyOf(hits, 2 * found);
        }
        hits[found++] = ((long) places[k] << 32) | (i - from);
      }
    }
    Arrays.sort(hits, 0, found);
    int width = (to - from) + (to - from) / 2 + SLACK;
    return total == 0 ? 0 : (double) best(weights, found, width) / total;
  }

  private int best(int[] weights, int found, int width) {
    int[] inside = new int[weights.length];
    int best = 0;
    int weight = 0;
    for (int last = 0, first = 0; last < found; last++) {
      int word = (int) hits[last];
      if (inside[word]++ == 0) {
        weight += weights[word];
      }
      for (; (hits[last] >>> 32) - (hits[first] >>> 32) >= width; first++) {
        int left = (int) hits[first];
        if (--inside[left] == 0) {
          weight -= weights[left];
        }
      }
      best = Math.max(best, weight);
    }
    return best;
  }

  private static boolean before(long[] words, int from, int to, long stem) {
    for (int i = from; i < to; i++) {
      if (key(words[i]) == stem) {
        return true;
      }
    }
    return false;
  }

  /** The first place of the stem in the sorted stems, or of what follows it. */
  private int first(long stem) {
    int low = 0;
    int high = stems.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stems[middle] < stem) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
