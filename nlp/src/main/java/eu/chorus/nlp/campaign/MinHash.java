package eu.chorus.nlp.campaign;

import java.util.Arrays;

/**
 * The smallest hashes of a set, by which similar sets are found without comparing all with all
 * (Broder 1997): one permutation whose range is cut into 64 bins (Li, Owen, Zhang 2012), an empty
 * bin borrowing from a bin drawn by a hash of its own number (Shrivastava 2017). Two sets agree in
 * a bin with the probability of their resemblance. One hash and one comparison for each element.
 */
final class MinHash {
  /** Number of bins, as many as a long has bits. */
  static final int BINS = Long.SIZE;

  /** So many bins in turn give each of the numbers that {@link #bits} makes. */
  static final int QUARTERS = 4;

  private static final int LANE = 4;
  private static final int BIN_BITS = 6;

  private final long[] smallest = new long[BINS];
  private long occupied;

  /** Begins another set. */
  void clear() {
    Arrays.fill(smallest, Long.MAX_VALUE);
    occupied = 0;
  }

  /** Adds an element; adding it twice is adding it once. */
  void add(long element) {
    long hash = Hash.mix(element);
    int bin = (int) (hash >>> (Long.SIZE - BIN_BITS));
    long rest = hash & (-1L >>> BIN_BITS);
    if (rest < smallest[bin]) {
      smallest[bin] = rest;
      occupied |= 1L << bin;
    }
  }

  /** In how many bins the elements lie: not more than there are different ones. */
  int occupied() {
    return Long.bitCount(occupied);
  }

  /** Fills the empty bins. The set must have an element. */
  void densify() {
    if (occupied == 0) {
      throw new IllegalStateException("nothing to borrow from");
    }
    for (long empty = ~occupied; empty != 0; empty &= empty - 1) {
      int bin = Long.numberOfTrailingZeros(empty);
      long draw = bin;
      int from;
      do {
        draw = Hash.mix(draw + 0x9e3779b97f4a7c15L);
        from = (int) (draw >>> (Long.SIZE - BIN_BITS));
      } while ((occupied & (1L << from)) == 0);
      smallest[bin] = smallest[from];
    }
  }

  /** One hash of so many bins in a row, the same for two sets that agree in all of them. */
  long band(int first, int rows) {
    long key = first * 31L + rows;
    for (int bin = first; bin < first + rows; bin++) {
      key = Hash.both(key, smallest[bin]);
    }
    return key;
  }

  /** The last four bits of every bin (Li and König 2010): a quarter of the bins, each fourth. */
  long bits(int quarter) {
    long bits = 0;
    for (int bin = quarter; bin < BINS; bin += QUARTERS) {
      bits = bits << LANE | (smallest[bin] & 0xf);
    }
    return bits;
  }

  /**
   * In how many of the 16 bins of one quarter two sets agree, a sixteenth of the others by chance.
   *
   * @param a what {@link #bits} gave for one set
   * @param b what it gave for the other
   */
  static int agreement(long a, long b) {
    long differs = a ^ b;
    differs |= differs >>> 1;
    differs |= differs >>> 2;
    return BINS / QUARTERS - Long.bitCount(differs & 0x1111111111111111L);
  }
}
