package eu.chorus.nlp.campaign;

import java.util.Arrays;

/**
 * Keys and who has them. Those who share a key are found by counting and not by sorting, so that
 * twice as many take twice as long: as many buckets as there are keys, and next to nothing in each.
 */
final class KeyTable {
  private final long[] keys;
  private final long[] next;
  private final int[] owner;
  private final int mask;
  private int size;

  /** A table that will have so many keys. */
  KeyTable(int capacity) {
    keys = new long[capacity];
    next = new long[capacity];
    owner = new int[capacity];
    mask = Math.max(1, Integer.highestOneBit(Math.max(1, capacity)) * 2) - 1;
  }

  /**
   * Adds.
   *
   * @param key what may be shared
   * @param following in its order those who share the key stand side by side
   * @param who has the key
   */
  void add(long key, long following, int who) {
    keys[size] = key;
    next[size] = following;
    owner[size++] = who;
  }

  /** Gives each owner of a key with so many that follow. */
  void forEach(int neighbours, Candidates.Pair pair) {
    int[] ends = new int[mask + 2];
    for (int i = 0; i < size; i++) {
      ends[bucket(keys[i]) + 1]++;
    }
    for (int b = 0; b <= mask; b++) {
      ends[b + 1] += ends[b];
    }
    long[] placed = new long[size];
    for (int i = 0; i < size; i++) {
      placed[ends[bucket(keys[i])]++] = (keys[i] & ~(long) mask) | i; // place fits below the mask
    }
    for (int b = 0, from = 0; b <= mask; from = ends[b++]) {
      if (ends[b] - from > 1) {
        Arrays.sort(placed, from, ends[b]);
        groups(placed, from, ends[b], neighbours, pair);
      }
    }
  }

  private int bucket(long key) {
    return (int) (key & mask);
  }

  private void groups(long[] placed, int from, int to, int neighbours, Candidates.Pair pair) {
    for (int first = from, last; first < to; first = last) {
      last = first + 1;
      while (last < to && (placed[last] & ~(long) mask) == (placed[first] & ~(long) mask)) {
        last++;
      }
      if (last - first > 1) {
        group(placed, first, last, neighbours, pair);
      }
    }
  }

  private void group(long[] placed, int from, int to, int neighbours, Candidates.Pair pair) {
    if (to - from > neighbours + 1) { // in fewer each meets each
      for (int i = from; i < to; i++) {
        int place = (int) (placed[i] & mask);
        placed[i] = (next[place] & ~(long) mask) | place;
      }
      Arrays.sort(placed, from, to);
    }
    for (int i = from; i < to; i++) {
      int one = owner[(int) (placed[i] & mask)];
      for (int k = i + 1; k < Math.min(to, i + 1 + neighbours); k++) {
        int other = owner[(int) (placed[k] & mask)];
        if (one != other) {
          pair.meet(one, other);
        }
      }
    }
  }
}
