package eu.chorus.output.disclosure.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What public sequences cover, against the grammar of it as one would write it down. */
class AllowedRunsTest {
  private static final long SEED = Long.getLong("chorus.seed", System.nanoTime());
  private static final int ROUNDS = Integer.getInteger("chorus.rounds", 1_000);

  private static final String SLOT = "{0}";

  /** The last two are in no sequence. */
  private static final List<String> WORDS = List.of("law", "shall", "apply", "12", "2026", "tulip");

  private final Random random = new Random(SEED);

  @Test
  void coversWhatTheGrammarCovers() {
    System.err.println("seed " + SEED);
    int beyond = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var list = AllowList.builder();
      var grammar = new Grammar();
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        var sequence = words(List.of("law", "shall", "apply", "12", SLOT), 1 + random.nextInt(4));
        boolean frame = random.nextBoolean();
        list.frame(frame ? AllowList.FRAMES : "Act", String.join(" ", sequence));
        grammar.frame(frame, sequence);
      }
      var text = words(WORDS, 1 + random.nextInt(9));
      var tokens = Tokens.of(List.of(String.join(" ", text)));
      var allowed = list.build();
      var expected = IntStream.range(0, text.size()).map(i -> grammar.reach(text, i)).toArray();
      assertThat(allowed.reach(tokens))
          .as("seed %d, round %d: %s in %s", SEED, round, text, allowed.lines())
          .isEqualTo(expected);
      for (int from = 0; from <= text.size(); from++) {
        for (int to = from; to <= text.size(); to++) {
          assertThat(allowed.holds(tokens, from, to))
              .as("seed %d, round %d: %s in %s", SEED, round, text, allowed.lines())
              .isEqualTo(grammar.holds(text.subList(from, to)));
        }
      }
      beyond += expected[0] > 4 ? 1 : 0;
    }
    assertThat(beyond).as("runs over more than one sequence").isPositive();
  }

  private List<String> words(List<String> of, int count) {
    return Stream.generate(() -> of.get(random.nextInt(of.size()))).limit(count).toList();
  }

  @Test
  void aLabelIsAllowedInCellAfterCell() {
    for (var label : List.of("Yes", "No answer", "Providers of general purpose models", "A")) {
      var cells = Tokens.of(Collections.nCopies(60, label));
      var list = AllowList.builder().addLabel("labels", label).build();
      int longest = list.reach(cells)[0];
      assertThat(longest).as(label).isGreaterThanOrEqualTo(Math.min(cells.size(), 12));
      assertThat(cells.start(longest)).as(label).isGreaterThanOrEqualTo(40);
    }
    assertThat(AllowList.builder().addLabel("labels", " – ").build().lines()).isEmpty();
  }

  /** A sequence may be as long as an act; a run of it is never longer than any that is sought. */
  @Test
  void aLongSequenceCoversRunsAnywhereInIt() {
    var words = IntStream.range(0, 100).mapToObj(i -> "w" + "xyz".repeat(i)).toList();
    var text = Tokens.of(List.of(String.join(" ", words) + " tulip"));
    var reach = AllowList.builder().add("Act", String.join(" ", words)).build().reach(text);
    for (int i = 0; i < 100; i++) {
      assertThat(reach[i]).isEqualTo(Math.min(100, i + 64));
    }
    assertThat(reach[100]).isEqualTo(100);
  }

  /**
   * A run is a part of one sequence; or the end of one, then numbers and whole sequences, then the
   * beginning of one, each of which may be missing. A lone word of a frame is a run's last at most.
   */
  private static final class Grammar {
    private final Set<List<String>> parts = new HashSet<>();
    private final Set<List<String>> ends = new HashSet<>();
    private final Set<List<String>> begins = new HashSet<>();
    private final Set<List<String>> wholes = new HashSet<>();
    private final Set<List<String>> lone = new HashSet<>();

    /** A frame, and each part of it between two slots. */
    void frame(boolean frame, List<String> words) {
      put(frame, words.stream().map(w -> w.equals(SLOT) ? "#" : w).toList());
      int from = 0;
      for (int i = 0; i <= words.size(); i++) {
        if (i == words.size() || words.get(i).equals(SLOT)) {
          put(frame, words.subList(from, i));
          from = i + 1;
        }
      }
    }

    private void put(boolean frame, List<String> sequence) {
      int size = sequence.size();
      if (size == 0) {
        return;
      }
      for (int from = 0; from < size; from++) {
        for (int to = from + 1; to <= size; to++) {
          parts.add(sequence.subList(from, to));
        }
        ends.add(sequence.subList(from, size));
      }
      if (size == 1) {
        lone.add(sequence);
      }
      if (size > 1 || !frame) {
        wholes.add(sequence);
        for (int to = 1; to <= size; to++) {
          begins.add(sequence.subList(0, to));
        }
      }
    }

    boolean holds(List<String> run) {
      return parts.contains(run);
    }

    int reach(List<String> text, int from) {
      int end = text.size();
      while (end > from && !isRun(text.subList(from, end))) {
        end--;
      }
      return end;
    }

    private boolean isRun(List<String> run) {
      return isBegun(run)
          || isOne(parts, run)
          || IntStream.range(1, run.size())
              .anyMatch(m -> isOne(ends, run.subList(0, m)) && isTail(rest(run, m)));
    }

    private boolean isBegun(List<String> run) {
      return run.isEmpty()
          || (isNumber(run.get(0)) && isBegun(rest(run, 1)))
          || isOne(begins, run)
          || IntStream.range(1, run.size())
              .anyMatch(m -> isOne(wholes, run.subList(0, m)) && isTail(rest(run, m)));
    }

    private boolean isTail(List<String> run) {
      return isBegun(run)
          || (isNumber(run.get(0)) && isTail(rest(run, 1)))
          || (run.size() == 1 && isOne(lone, run));
    }

    private static List<String> rest(List<String> run, int from) {
      return run.subList(from, run.size());
    }

    private static boolean isNumber(String word) {
      return Character.isDigit(word.charAt(0));
    }

    /** Any number may stand for the mark of one. */
    private static boolean isOne(Set<List<String>> sequences, List<String> run) {
      return sequences.stream()
          .filter(sequence -> sequence.size() == run.size())
          .anyMatch(
              sequence ->
                  IntStream.range(0, run.size())
                      .allMatch(i -> isSame(sequence.get(i), run.get(i))));
    }

    private static boolean isSame(String word, String token) {
      return word.equals(token) || (word.equals("#") && isNumber(token));
    }
  }
}
