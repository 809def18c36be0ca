package eu.chorus.nlp.campaign;

import java.util.Arrays;
import java.util.List;

/**
 * Which texts to compare: those that share a key, each with the next few in the order of the key
 * that follows. Copies agree in that too and so stand side by side, however many texts share the
 * key; the number of comparisons grows with the texts and not with their square.
 */
public final class Candidates {
  /** A text is compared with so many that follow it under a key. */
  public static final int NEIGHBOURS = 6;

  /** Of 64 bins chance gives 16, and a copy with every fifth word changed 28, within four. */
  public static final int SOME_PAIRS = 21;

  /** Of 64 bins texts on one topic agree in 25, and a paraphrase in 40, within four. */
  public static final int SOME_WORDS = 34;

  private static final int BITS = 4;

  private final List<Sketch> texts;
  private final Pair pair;
  private final long[] bits; // in one piece, because they are looked at out of order
  private long[] keys = new long[1024];
  private long[] next = new long[1024];
  private int[] owner = new int[1024];
  private int size;

  private Candidates(List<Sketch> texts, Pair pair) {
    this.texts = texts;
    this.pair = pair;
    this.bits = new long[BITS * texts.size()];
    for (int t = 0; t < texts.size(); t++) {
      System.arraycopy(texts.get(t).bits, 0, bits, BITS * t, BITS);
    }
  }

  /** What is done with two texts, given by their positions. */
  interface Pair {
    void meet(int a, int b);
  }

  /**
   * Gives every pair to compare, some more than once.
   *
   * @param texts in the order of {@link Sketch#ORDER}, each once
   */
  static void forEach(List<Sketch> texts, Pair pair) {
    var candidates = new Candidates(texts, pair);
    for (int slot = 0; slot < Sketcher.SLOTS; slot++) { // one slot in memory at a time
      candidates.gather(slot, slot + 1);
      candidates.meet(true);
    }
    candidates.gather(Sketcher.SLOTS, Integer.MAX_VALUE);
    candidates.meet(false); // two texts with a passage in common need not be near as wholes
  }

  private void gather(int from, int to) {
    size = 0;
    for (int t = 0; t < texts.size(); t++) {
      long[] own = texts.get(t).keys;
      for (int k = from; k < Math.min(to, own.length); k++) {
        if (size == keys.length) {
          keys = Arrays.copyOf(keys, 2 * size);
          next = Arrays.copyOf(next, 2 * size);
          owner = Arrays.copyOf(owner, 2 * size);
        }
        keys[size] = own[k];
        next[size] = own[(k + 1) % own.length];
        owner[size++] = t;
      }
    }
  }

  private void meet(boolean near) {
    long places = Math.max(1, Long.highestOneBit(size) * 2 - 1);
    long[] byKey = new long[size];
    for (int i = 0; i < size; i++) {
      byKey[i] = (keys[i] & ~places) | i;
    }
    Arrays.sort(byKey);
    for (int from = 0, to; from < size; from = to) {
      to = from + 1;
      while (to < size && (byKey[to] & ~places) == (byKey[from] & ~places)) {
        to++;
      }
      if (to - from > 1) {
        meet(byKey, from, to, places, near);
      }
    }
  }

  private void meet(long[] byKey, int from, int to, long places, boolean near) {
    for (int i = from; i < to; i++) {
      int place = (int) (byKey[i] & places);
      byKey[i] = (next[place] & ~places) | place;
    }
    Arrays.sort(byKey, from, to);
    for (int i = from; i < to; i++) {
      int a = owner[(int) (byKey[i] & places)];
      for (int k = i + 1; k < Math.min(to, i + 1 + NEIGHBOURS); k++) {
        int b = owner[(int) (byKey[k] & places)];
        if (a != b && (!near || near(a, b))) {
          pair.meet(a, b);
        }
      }
    }
  }

  /** Whether it is worth while to compare two texts that share a key. */
  private boolean near(int a, int b) {
    return agreement(a, b, 0) >= SOME_PAIRS || agreement(a, b, 2) >= SOME_WORDS;
  }

  private int agreement(int a, int b, int from) {
    return MinHash.agreement(bits[BITS * a + from], bits[BITS * b + from])
        + MinHash.agreement(bits[BITS * a + from + 1], bits[BITS * b + from + 1]);
  }
}
