package eu.chorus.output.disclosure.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Edited quotations are those that one finds by comparing every window with every place. */
class EditedWindowsTest {
  private static final long SEED = Long.getLong("chorus.seed", System.nanoTime());
  private static final int ROUNDS = Integer.getInteger("chorus.rounds", 150);
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();

  private static final String NUMBER = "12";

  private static final List<String> WORDS =
      List.of("the", "of", "and", "to", "licence", "harvest", "bakeries", "audit", "fear", NUMBER);

  private static final List<String> LAW =
      List.of("the", "audit", "of", "licence", "and", "the", "harvest", "to", "fear");

  private final Random random = new Random(SEED);

  @Test
  void findsExactlyWhatANaiveSearchFinds() {
    System.err.println("seed " + SEED);
    int quotations = 0;
    int clean = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var said = words(WORDS, 25);
      var families = new ArrayList<List<String>>();
      for (int i = 1 + random.nextInt(7); i > 0; i--) {
        families.add(random.nextInt(4) == 0 ? words(WORDS, 20) : edited(said, 1));
      }
      var release = edited(said, 4);
      var law = random.nextBoolean() ? edited(said.subList(5, 20), 2) : LAW;
      var allowed = AllowList.builder().add("Act", String.join(" ", law)).build();
      var pass = new EditedQuotes(POLICY, Reading.all(List.of(strand(release))), allowed);
      for (int family = 0; family < families.size(); family++) {
        pass.pass(family, tokens(families.get(family)));
      }
      var found = new TreeSet<Integer>();
      pass.verdict().forEach(violation -> found.add(Integer.valueOf(violation.place())));
      var expected = naive(release, families, law, allowed);
      assertThat(found).as("seed %d, round %d", SEED, round).isEqualTo(expected);
      quotations += expected.size();
      clean += expected.isEmpty() ? 1 : 0;
    }
    assertThat(quotations).as("quotations in all").isPositive();
    assertThat(clean).as("releases that pass").isPositive();
  }

  private List<String> words(List<String> of, int count) {
    return Stream.generate(() -> of.get(random.nextInt(of.size()))).limit(count).toList();
  }

  /** The words with so many of them replaced, left out or put in. */
  private List<String> edited(List<String> said, int edits) {
    var words = new ArrayList<>(said);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.set(at, "tulip");
        case 1 -> words.remove(at);
        default -> words.add(at, "tulip");
      }
    }
    return words;
  }

  private static Tokens tokens(List<String> words) {
    return Tokens.of(List.of(String.join(" ", words)));
  }

  private static Strand strand(List<String> words) {
    return new Strand(
        "a.md",
        IntStream.range(0, words.size())
            .mapToObj(i -> new Strand.Unit(Integer.toString(i), words.get(i)))
            .toList());
  }

  /** Where the windows begin that too few families say and the law does not say as well. */
  private static Set<Integer> naive(
      List<String> release, List<List<String>> families, List<String> law, AllowList allowed) {
    var reach = allowed.reach(tokens(release));
    var all = new ArrayList<Word>();
    var own = new ArrayList<Word>();
    for (int i = 0; i < release.size(); i++) {
      int at = i;
      boolean covered =
          IntStream.rangeClosed(0, i)
              .anyMatch(j -> reach[j] >= j + POLICY.ngram() && reach[j] > at);
      if (!release.get(i).equals(NUMBER)) {
        boolean telling = !covered && !FunctionWords.contains(release.get(i));
        all.add(new Word(i, release.get(i), telling));
        own.addAll(covered ? List.of() : all.subList(all.size() - 1, all.size()));
      }
    }
    var found = new TreeSet<Integer>();
    for (var shape : Shape.values()) {
      for (var reading : List.of(all, own)) {
        for (int from = 0; from + shape.length <= reading.size(); from++) {
          var window = reading.subList(from, from + shape.length);
          int common = shape.words(window, law);
          long support = families.stream().filter(f -> shape.words(window, f) > common).count();
          if (support > 0 && support < POLICY.k()) {
            found.add(window.get(0).at());
          }
        }
      }
    }
    return found;
  }

  private record Word(int at, String text, boolean telling) {}

  /** Words that agree, and those of them that tell something; more words are better. */
  private record Agreement(int words, int telling) implements Comparable<Agreement> {
    static final Agreement NONE = new Agreement(0, 0);

    Agreement and(Agreement other) {
      return new Agreement(words + other.words, telling + other.telling);
    }

    @Override
    public int compareTo(Agreement other) {
      int byWords = Integer.compare(words, other.words);
      return byWords != 0 ? byWords : Integer.compare(telling, other.telling);
    }
  }

  private enum Shape {
    SHORT(8, 1, 3),
    MIDDLE(10, 2, 4),
    LONG(12, 2, 2),
    FREE(12, 3, 5);

    private static final int IN_A_ROW = 3;

    /** How far two texts may drift apart. */
    private static final int BAND = 3;

    private final int length;
    private final int lost;
    private final int telling;

    Shape(int length, int lost, int telling) {
      this.length = length;
      this.lost = lost;
      this.telling = telling;
    }

    /** How many words of a window a text says, 0 if too few. */
    int words(List<Word> window, List<String> said) {
      var text = said.stream().filter(word -> !word.equals(NUMBER)).toList();
      int most = 0;
      for (int at = 0; at + IN_A_ROW <= length; at++) {
        var row = window.subList(at, at + IN_A_ROW);
        var same = row.stream().map(Word::text).toList();
        for (int place = 0; place + IN_A_ROW <= text.size(); place++) {
          if (text.subList(place, place + IN_A_ROW).equals(same)) {
            var before = best(reversed(window.subList(0, at)), reversed(text.subList(0, place)));
            var after =
                best(
                    window.subList(at + IN_A_ROW, length),
                    text.subList(place + IN_A_ROW, text.size()));
            int tells = (int) row.stream().filter(Word::telling).count();
            var agreement = new Agreement(IN_A_ROW, tells).and(before).and(after);
            boolean fits = agreement.words() >= length - lost && agreement.telling() >= telling;
            most = fits ? Math.max(most, agreement.words()) : most;
          }
        }
      }
      return most;
    }

    private static Agreement best(List<Word> window, List<String> text) {
      return best(window, text, 0, 0, new HashMap<>());
    }

    private static Agreement best(
        List<Word> window, List<String> text, int i, int j, Map<List<Integer>, Agreement> known) {
      if (i == window.size()) {
        return Agreement.NONE;
      }
      var best = known.get(List.of(i, j));
      if (best == null) {
        best = Agreement.NONE;
        if (j < text.size() && window.get(i).text().equals(text.get(j))) {
          var one = new Agreement(1, window.get(i).telling() ? 1 : 0);
          best = one.and(best(window, text, i + 1, j + 1, known));
        }
        if (i - j < BAND) {
          best = Collections.max(List.of(best, best(window, text, i + 1, j, known)));
        }
        if (j - i < BAND && j < text.size()) {
          best = Collections.max(List.of(best, best(window, text, i, j + 1, known)));
        }
        known.put(List.of(i, j), best);
      }
      return best;
    }

    private static <T> List<T> reversed(List<T> list) {
      var reversed = new ArrayList<>(list);
      Collections.reverse(reversed);
      return reversed;
    }
  }
}
