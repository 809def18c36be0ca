package eu.chorus.output.disclosure.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which runs of a text lie in public sequences. Words are numbers here, and a run is sought
 * from its first two words on: few places have those in common, while all that must be known of one
 * word is whether sequences begin, end or consist of it.
 */
final class AllowedRuns {
  /** No run is longer: as many tokens of one letter as the longest run of characters has. */
  private static final int REACH = 64;

  /** Stands for any number in a sequence. */
  static final String NUMBER = "#";

  private static final int ANY_NUMBER = 0;

  /** Follows each sequence. */
  private static final int BORDER = -1;

  /** A word that no sequence holds. */
  private static final int UNKNOWN = -2;

  private static final int[] NOWHERE = {};

  private final Map<String, Integer> ids = new HashMap<>();

  /** All sequences, one behind the other. */
  private final int[] words;

  /** Places in {@link #words} at which a sequence begins that may stand behind others. */
  private final BitSet openings = new BitSet();

  /** Words with which such a sequence begins. */
  private final BitSet opening = new BitSet();

  /** Words that are such a sequence. */
  private final BitSet standing = new BitSet();

  /** Words that are a sequence. */
  private final BitSet alone = new BitSet();

  /** Words with which a sequence ends. */
  private final BitSet ending = new BitSet();

  /** Places in {@link #words} by the two words that stand there. */
  private final Map<Long, int[]> pairs = new HashMap<>();

  /**
   * An index of sequences.
   *
   * @param between positions of sequences of one word that may stand between others, such as "Yes"
   */
  AllowedRuns(List<List<String>> sequences, Set<Integer> between) {
    ids.put(NUMBER, ANY_NUMBER);
    words = new int[sequences.stream().mapToInt(sequence -> sequence.size() + 1).sum()];
    int at = 0;
    for (int s = 0; s < sequences.size(); s++) {
      var sequence = sequences.get(s);
      int begin = at;
      for (var word : sequence) {
        words[at++] = ids.computeIfAbsent(word, w -> ids.size());
      }
      words[at] = BORDER;
      boolean single = sequence.size() == 1;
      alone.set(words[begin], alone.get(words[begin]) || single);
      ending.set(words[at - 1]);
      if (!single || between.contains(s)) {
        openings.set(begin);
        opening.set(words[begin]);
        standing.set(words[begin], standing.get(words[begin]) || single);
      }
      at++;
    }
    var places = new HashMap<Long, List<Integer>>();
    for (int i = 0; i + 1 < words.length; i++) {
      if (words[i] != BORDER && words[i + 1] != BORDER) {
        places.computeIfAbsent(pair(words[i], words[i + 1]), p -> new ArrayList<>()).add(i);
      }
    }
    places.forEach((pair, all) -> pairs.put(pair, all.stream().mapToInt(p -> p).toArray()));
  }

  private static long pair(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }

  private int[] at(int first, int second) {
    return first < 0 || second < 0 ? NOWHERE : pairs.getOrDefault(pair(first, second), NOWHERE);
  }

  private int[] ids(Tokens text, int from, int to) {
    var read = new int[to - from];
    for (int i = from; i < to; i++) {
      read[i - from] = ids.getOrDefault(text.token(i), UNKNOWN);
    }
    return read;
  }

  /** Whether one sequence holds these tokens of a text as they stand, numbers included. */
  boolean hold(Tokens text, int from, int to) {
    var run = ids(text, from, to);
    return switch (run.length) {
      case 0 -> false;
      case 1 -> run[0] != UNKNOWN;
      default ->
          Arrays.stream(at(run[0], run[1]))
              .anyMatch(
                  p ->
                      p + run.length < words.length
                          && Arrays.equals(words, p, p + run.length, run, 0, run.length));
    };
  }

  /**
   * For each token the end (exclusive) of the longest allowed run that starts there, itself if none
   * does; see {@link AllowList#reach}.
   */
  int[] reach(Tokens text) {
    return new Reading(text).reach();
  }

  /** One text, read from its end. */
  private final class Reading {
    private final int[] ids;
    private final boolean[] numbers;
    private final int[] reach;

    /** The same for runs that must begin where a sequence does. */
    private final int[] begun;

    /** The same for what may follow a whole sequence. */
    private final int[] tail;

    Reading(Tokens text) {
      int size = text.size();
      ids = ids(text, 0, size);
      numbers = new boolean[size];
      for (int i = 0; i < size; i++) {
        numbers[i] = text.isNumber(i);
      }
      reach = new int[size];
      begun = new int[size + 1];
      tail = new int[size + 1];
      begun[size] = size;
      tail[size] = size;
    }

    int[] reach() {
      for (int i = ids.length - 1; i >= 0; i--) {
        begun[i] = numbers[i] ? begun[i + 1] : i;
        reach[i] = begun[i];
        begin(i, ids[i]);
        if (numbers[i]) {
          begin(i, ANY_NUMBER);
        }
        boolean whole = ids[i] >= 0 && alone.get(ids[i]);
        tail[i] = Math.max(begun[i], numbers[i] ? tail[i + 1] : whole ? i + 1 : i);
      }
      return reach;
    }

    /** Takes the token for this word. */
    private void begin(int i, int word) {
      if (word < 0) {
        return;
      }
      int one = i + 1;
      reach[i] = Math.max(reach[i], ending.get(word) ? Math.max(one, tail[one]) : one);
      if (opening.get(word)) {
        begun[i] = Math.max(begun[i], standing.get(word) ? Math.max(one, tail[one]) : one);
      }
      if (one < ids.length) {
        extend(i, at(word, ids[one]));
        if (numbers[one]) {
          extend(i, at(word, ANY_NUMBER));
        }
      }
    }

    private void extend(int i, int[] places) {
      int most = Math.min(REACH, ids.length - i);
      for (int place : places) {
        int n = 2;
        while (n < most && isSame(words[place + n], i + n)) {
          n++;
        }
        int far = words[place + n] == BORDER ? Math.max(i + n, tail[i + n]) : i + n;
        reach[i] = Math.max(reach[i], far);
        if (openings.get(place)) {
          begun[i] = Math.max(begun[i], far);
        }
      }
    }

    private boolean isSame(int word, int token) {
      return word == ids[token] || (word == ANY_NUMBER && numbers[token]);
    }
  }
}
