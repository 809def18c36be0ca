package eu.chorus.nlp.campaign;

import java.util.List;

/**
 * Which texts to compare: those that share a key, each with the next few in the order of the key
 * that follows. Copies agree in that too and so stand side by side, however many texts share the
 * key; the number of comparisons grows with the texts and not with their square.
 */
public final class Candidates {
  /** A text is compared with so many that follow it under a key. */
  public static final int NEIGHBOURS = 3;

  /** Of 64 bins chance gives 4 and a common topic 9; a copy with every fifth word changed 19. */
  public static final int SOME_PAIRS = 10;

  /** Of 64 bins texts on one topic agree in 12, and a paraphrase in 30. */
  public static final int SOME_WORDS = 24;

  /** Keys that lie side by side in memory are looked at together. */
  private static final int TOGETHER = 8;

  private final List<Sketch> texts;
  private final Pair pair;

  private Candidates(List<Sketch> texts, Pair pair) {
    this.texts = texts;
    this.pair = pair;
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
    candidates.wholes(0, Sketcher.PAIR_SLOTS, candidates.near(0, SOME_PAIRS));
    candidates.wholes(
        Sketcher.PAIR_SLOTS, Sketcher.SLOTS, candidates.near(MinHash.QUARTERS, SOME_WORDS));
    candidates.blocks(); // two texts with a passage in common need not be near as wholes
  }

  /** The keys that every text has; one slot's are sorted at a time, which keeps them in a cache. */
  private void wholes(int first, int end, Pair near) {
    for (int from = first; from < end; from += TOGETHER) {
      var slots = new KeyTable[Math.min(TOGETHER, end - from)];
      for (int slot = 0; slot < slots.length; slot++) {
        slots[slot] = new KeyTable(texts.size());
      }
      for (int t = 0; t < texts.size(); t++) {
        for (int slot = 0; slot < slots.length; slot++) {
          add(slots[slot], t, from + slot);
        }
      }
      for (KeyTable slot : slots) {
        slot.forEach(NEIGHBOURS, near);
      }
    }
  }

  private void blocks() {
    int size = texts.stream().mapToInt(text -> text.keys.length - Sketcher.SLOTS).sum();
    var table = new KeyTable(size);
    for (int t = 0; t < texts.size(); t++) {
      for (int k = Sketcher.SLOTS; k < texts.get(t).keys.length; k++) {
        add(table, t, k);
      }
    }
    table.forEach(NEIGHBOURS, pair);
  }

  private void add(KeyTable table, int text, int at) {
    long[] own = texts.get(text).keys;
    table.add(own[at], own[(at + 1) % own.length], text);
  }

  /** Meets only if it is worth while to compare the two, by these bits of theirs. */
  private Pair near(int from, int least) {
    int width = MinHash.QUARTERS;
    long[] bits = new long[width * texts.size()]; // in one piece: they are looked at out of order
    for (int t = 0; t < texts.size(); t++) {
      System.arraycopy(texts.get(t).bits, from, bits, width * t, width);
    }
    return (a, b) -> {
      int agreement = 0;
      for (int quarter = 0; quarter < width; quarter++) {
        agreement += MinHash.agreement(bits[width * a + quarter], bits[width * b + quarter]);
      }
      if (agreement >= least) {
        pair.meet(a, b);
      }
    };
  }
}
