package eu.chorus.nlp.campaign;

import java.util.Arrays;

/** A text made ready to be compared with many others: sorted once, compared by merging. */
final class Wording {
  /** A text of fewer telling words in its last segment gives them to the one before. */
  private static final int SEGMENT = 8;

  /** A list without stops is cut so often. */
  private static final int LONGEST = 60;

  private static final int SHINGLE = 3;

  /** The words in reading order. */
  final long[] words;

  /** The different stems that tell something, sorted. */
  final long[] stemSet;

  /** The different pairs of such stems in a row, sorted. */
  final long[] pairSet;

  private long[] shingles = {}; // these three only when they are asked for: most texts never are
  private long[] shingleSet = {};
  private int[] segments = {};

  Wording(long[] words) {
    this.words = words;
    long[] telling =
        Arrays.stream(words)
            .filter(word -> WordScanner.weight(word) > 0)
            .map(WordScanner::bare)
            .toArray();
    stemSet = distinct(telling);
    pairSet = distinct(pairs(telling));
  }

  /** Hash of the three words that begin at each place; shorter than the words by two. */
  long[] shingles() {
    if (shingles.length == 0 && words.length >= SHINGLE) {
      shingles = new long[words.length - SHINGLE + 1];
      for (int i = 0; i < shingles.length; i++) {
        shingles[i] =
            Hash.both(
                Hash.both(WordScanner.bare(words[i]), WordScanner.bare(words[i + 1])),
                WordScanner.bare(words[i + 2]));
      }
    }
    return shingles;
  }

  /** The different shingles, sorted. */
  long[] shingleSet() {
    if (shingleSet.length == 0) {
      shingleSet = distinct(shingles());
    }
    return shingleSet;
  }

  /** Where each segment begins, and behind the last the end: sentences, joined while too short. */
  int[] segments() {
    if (segments.length == 0) {
      segments = segments(words);
    }
    return segments;
  }

  private static long[] pairs(long[] telling) {
    long[] pairs = new long[Math.max(0, telling.length - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = Hash.both(telling[i], telling[i + 1]);
    }
    return pairs;
  }

  /** Number of pairs of telling words in a row, from here to there, that another text has too. */
  int pairs(int from, int to, Wording other) {
    int pairs = 0;
    long before = 0;
    for (int i = from; i < to; i++) {
      if (WordScanner.weight(words[i]) > 0) {
        long stem = WordScanner.bare(words[i]);
        if (before != 0 && Arrays.binarySearch(other.pairSet, Hash.both(before, stem)) >= 0) {
          pairs++;
        }
        before = stem;
      }
    }
    return pairs;
  }

  private static int[] segments(long[] words) {
    int[] begins = new int[words.length + 1];
    int count = 0;
    int telling = SEGMENT;
    int last = 0;
    for (int i = 0; i < words.length; i++) {
      boolean ends = WordScanner.sentence(words[i]) || i - last >= LONGEST;
      if (telling >= SEGMENT && (i == 0 || ends)) {
        last = i;
        begins[count++] = i;
        telling = 0;
      }
      telling += WordScanner.weight(words[i]) > 0 ? 1 : 0;
    }
    if (count > 1 && telling < SEGMENT) {
      count--;
    }
    begins[count++] = words.length;
    return Arrays.copyOf(begins, count);
  }

  private static long[] distinct(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  /** Number of values that two sorted sets share. */
  static int common(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, k = 0; i < a.length && k < b.length; ) {
      long one = a[i]; // without a branch: which is smaller is as good as a coin to a processor
      long other = b[k];
      common += one == other ? 1 : 0;
      i += one <= other ? 1 : 0;
      k += other <= one ? 1 : 0;
    }
    return common;
  }
}
