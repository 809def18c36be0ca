package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All words of a candidate one behind the other, numbers left out, each reading order closed by a
 * border, and where any {@value #SEED} of them stand in a row. What the allow-list covers stands
 * there too but is nobody's word; a second reading leaves it out, so that public text strewn
 * between the words of a sentence does not part them.
 */
final class Wording {
  /** Words in a row from which a comparison starts. */
  static final int SEED = 3;

  /** No word of a respondent equals it. */
  private static final int BORDER = -2;

  private static final int UNKNOWN = -1;

  /** Three words make one key. */
  private static final int BITS = 21;

  private static final int MOST_WORDS = 1 << (BITS - 1);
  private static final int[] NOWHERE = {};

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<IntBuffer, Integer> known = new HashMap<>();
  private final TreeMap<Integer, List<Origin>> origins = new TreeMap<>();
  private int[] words = new int[1024];
  private boolean[] telling = new boolean[1024];
  private int size;
  private final Map<Long, int[]> seeds = new HashMap<>();

  /** Takes up every reading; a run of so many tokens of the allow-list is public. */
  Wording(List<Reading> readings, AllowList allowed, int publicRun) {
    close();
    readings.forEach(reading -> read(reading, allowed, publicRun));
  }

  private void read(Reading reading, AllowList allowed, int publicRun) {
    var tokens = reading.tokens();
    var covered = covered(allowed.reach(tokens), publicRun);
    boolean someone = false;
    boolean anyone = false;
    for (int i = 0; i < covered.length; i++) {
      someone |= !covered[i] && tokens.isContent(i) && !tokens.isNumber(i);
      anyone |= covered[i];
    }
    if (someone) { // else nobody's words are here
      add(reading, covered, true);
      if (anyone) {
        add(reading, covered, false);
      }
    }
  }

  /** Which tokens lie in a long enough run of the allow-list. */
  private static boolean[] covered(int[] reach, int publicRun) {
    var covered = new boolean[reach.length];
    int end = 0;
    for (int i = 0; i < reach.length; i++) {
      end = reach[i] - i >= publicRun ? Math.max(end, reach[i]) : end;
      covered[i] = i < end;
    }
    return covered;
  }

  private void add(Reading reading, boolean[] covered, boolean withPublic) {
    var strand = reading.strand();
    var tokens = reading.tokens();
    var read = IntBuffer.allocate(tokens.size()); // equal where all words and marks are
    var places = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isNumber(i) && (withPublic || !covered[i])) {
        int own = !covered[i] && tokens.isContent(i) ? 1 : 0;
        read.put(2 * id(tokens.token(i)) + own);
        places.add(strand.units().get(tokens.unit(i)).place());
      }
    }
    int start = known.computeIfAbsent(read.flip(), this::append);
    origins
        .computeIfAbsent(start, s -> new ArrayList<>())
        .add(new Origin(strand.file(), List.copyOf(places)));
  }

  private int append(IntBuffer read) {
    int start = size;
    for (int i = 0; i < read.limit(); i++) {
      push(read.get(i) / 2, read.get(i) % 2 == 1);
    }
    close();
    return start;
  }

  private int id(String word) {
    if (ids.size() > MOST_WORDS) {
      throw new IllegalStateException("more different words than a candidate can have");
    }
    return ids.computeIfAbsent(word, w -> ids.size());
  }

  private void close() {
    push(BORDER, false);
  }

  private void push(int word, boolean own) {
    if (size + 1 >= words.length) {
      words = Arrays.copyOf(words, 2 * size);
      telling = Arrays.copyOf(telling, 2 * size);
    }
    words[size] = word;
    telling[size++] = own;
  }

  /** Notes where seeds stand whose neighbourhood, so many words to each side, tells enough. */
  void index(int neighbourhood, int least) {
    var before = new int[size + 1];
    for (int i = 0; i < size; i++) {
      before[i + 1] = before[i] + (telling[i] ? 1 : 0);
    }
    for (int i = 0; i + SEED <= size; i++) {
      int from = Math.max(0, i - neighbourhood);
      int to = Math.min(size, i + SEED + neighbourhood);
      if (before[to] - before[from] >= least && isInside(i)) {
        seeds.merge(seed(words, i), new int[] {i}, Wording::both);
      }
    }
  }

  private boolean isInside(int at) {
    return words[at] != BORDER && words[at + 1] != BORDER && words[at + 2] != BORDER;
  }

  private static int[] both(int[] some, int[] one) {
    var all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = one[0];
    return all;
  }

  private static long seed(int[] of, int at) {
    return ((long) of[at] << (2 * BITS)) | ((long) of[at + 1] << BITS) | of[at + 2];
  }

  /** A text in words of the candidate; a word that the candidate does not have equals none. */
  int[] read(Tokens text) {
    var read = new int[text.size()];
    int n = 0;
    for (int i = 0; i < read.length; i++) {
      if (!text.isNumber(i)) {
        read[n++] = ids.getOrDefault(text.token(i), UNKNOWN);
      }
    }
    return Arrays.copyOf(read, n);
  }

  /** Where the three words that stand at this place of a text stand in the candidate. */
  int[] at(int[] text, int place) {
    boolean known = text[place] >= 0 && text[place + 1] >= 0 && text[place + 2] >= 0;
    return known ? seeds.getOrDefault(seed(text, place), NOWHERE) : NOWHERE;
  }

  int size() {
    return size;
  }

  int word(int at) {
    return words[at];
  }

  boolean isBorder(int at) {
    return words[at] == BORDER;
  }

  /** Whether the word has content and no public text covers it. */
  boolean isTelling(int at) {
    return telling[at];
  }

  /** Every place of the candidate at which this word stands. */
  List<Violation> places(int at, Rule rule) {
    var reading = origins.floorEntry(at);
    int word = at - reading.getKey();
    return reading.getValue().stream()
        .map(origin -> new Violation(rule, origin.file(), origin.places().get(word)))
        .distinct()
        .toList();
  }

  /** A file, and where in it each word of a reading stands. */
  private record Origin(String file, List<String> places) {
    Origin {
      places = List.copyOf(places);
    }
  }
}
