package eu.chorus.output.disclosure.quotation;

import java.util.Arrays;

/**
 * How well the words on both sides of a common seed agree: the longest common subsequence within a
 * narrow band, word by word away from the seed. Words may be replaced, put in, left out or swapped
 * with a neighbour; each costs one word.
 */
final class Alignment {
  /** How far two texts may drift apart, words. */
  private static final int BAND = 3;

  private static final int WIDTH = 2 * BAND + 1;

  /** An agreement is counted in this much, so that one number holds words and telling words. */
  private static final int WORD = 1 << 8;

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private final Wording wording;
  private int[] above = new int[WIDTH];
  private int[] row = new int[WIDTH];

  Alignment(Wording wording) {
    this.wording = wording;
  }

  /** Words that agree. */
  static int words(int agreement) {
    return agreement / WORD;
  }

  /** Those of them that tell something. */
  static int telling(int agreement) {
    return agreement % WORD;
  }

  /** What so many words in a row agree by themselves. */
  int same(int from, int length) {
    int agreement = 0;
    for (int i = from; i < from + length; i++) {
      agreement += gain(i);
    }
    return agreement;
  }

  private int gain(int at) {
    return WORD + (wording.isTelling(at) ? 1 : 0);
  }

  /**
   * The best agreement of 0, 1, 2 … words of the candidate with the text.
   *
   * @param at the first word of the candidate
   * @param place the first word of the text
   * @param step 1 forwards, -1 backwards
   * @param agreements filled up to the border of the reading order
   * @return how many words there are before the border
   */
  int away(int at, int[] text, int place, int step, int[] agreements) {
    for (int d = 0; d < WIDTH; d++) {
      above[d] = d < BAND ? IMPOSSIBLE : 0;
    }
    agreements[0] = 0;
    for (int j = 1; j < agreements.length; j++) {
      int word = at + step * (j - 1);
      if (wording.isBorder(word)) {
        return j - 1;
      }
      for (int d = 0; d < WIDTH; d++) {
        int behind = place + step * (j + d - BAND - 1);
        int best = d + 1 < WIDTH ? above[d + 1] : IMPOSSIBLE;
        best = d > 0 ? Math.max(best, row[d - 1]) : best;
        boolean equal =
            j + d - BAND > 0
                && behind >= 0
                && behind < text.length
                && text[behind] == wording.word(word);
        row[d] = Math.max(best, above[d] + (equal ? gain(word) : 0));
        row[d] = j + d - BAND < 0 ? IMPOSSIBLE : row[d];
      }
      agreements[j] = Arrays.stream(row).max().orElse(0);
      var done = above;
      above = row;
      row = done;
    }
    return agreements.length - 1;
  }
}
