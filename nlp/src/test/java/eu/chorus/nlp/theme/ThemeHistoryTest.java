package eu.chorus.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What becomes of themes over rounds, found from what was said in each. */
final class ThemeHistoryTest {
  private static final long SEED = 112;
  private static final List<String> ROUNDS = List.of("consultation", "draft1", "draft2");
  private static final ThemeSettings SETTINGS = ThemeSettings.of(word -> false);

  private static List<ThemeHistory.Said> said(String round, List<Integer> themes, int passages) {
    return Planted.passages(SEED, "p", themes, passages).stream()
        .map(p -> new ThemeHistory.Said(round, p))
        .toList();
  }

  private static List<RoundStep> history(List<ThemeHistory.Said> said) {
    return ThemeHistory.of("t", ROUNDS, said.iterator(), SETTINGS);
  }

  private static List<ThemeHistory.Said> threeRounds() {
    var said = new ArrayList<>(said("consultation", List.of(0, 1, 2), 150));
    said.addAll(said("draft1", List.of(0, 1, 3), 150));
    said.addAll(said("draft2", List.of(0, 3), 100));
    return said;
  }

  @Test
  void whatIsBornAndGoneAndStaysIsTold() {
    assertThat(history(threeRounds()))
        .as("seed %d", SEED)
        .extracting(
            step -> step.now().round(), RoundStep::fate, RoundStep::earlier, RoundStep::later)
        .containsExactlyInAnyOrder(
            step("draft1", ThemeFate.CONTINUED, named(0), named(0)),
            step("draft1", ThemeFate.CONTINUED, named(1), named(1)),
            step("draft1", ThemeFate.GONE, named(2), List.of()),
            step("draft1", ThemeFate.BORN, List.of(), named(3)),
            step("draft2", ThemeFate.CONTINUED, named(0), named(0)),
            step("draft2", ThemeFate.CONTINUED, named(3), named(3)),
            step("draft2", ThemeFate.GONE, named(1), List.of()));
  }

  @Test
  void countsAreOfThoseWhoTookPartInBoth() {
    // Who speaks of the same theme under the same number is the same.
    for (RoundStep step : history(threeRounds())) {
      boolean first = step.now().round().equals("draft1");
      assertThat(step.before().of()).isEqualTo(150);
      assertThat(step.now().of()).isEqualTo(first ? 150 : 100);
      assertThat(step.now().returning()).isEqualTo(first ? 100 : 33);
      if (step.fate() == ThemeFate.GONE) {
        assertThat(step.before().families()).isGreaterThan(40);
        assertThat(step.now().families()).isZero();
      } else if (step.fate() == ThemeFate.BORN) {
        assertThat(step.before().families()).isZero();
        assertThat(step.now().families()).isGreaterThan(40);
      } else {
        assertThat(step.now().now()).isEqualTo(step.now().before());
      }
    }
  }

  @Test
  void orderDoesNotMatter() {
    var shuffled = new ArrayList<>(threeRounds());
    Collections.shuffle(shuffled, new Random(SEED));
    assertThat(history(shuffled)).isEqualTo(history(threeRounds()));
  }

  @Test
  void aRoundThatSaysNothingOfTheTopicIsPassedOver() {
    var said = new ArrayList<>(said("consultation", List.of(0, 1), 100));
    said.addAll(said("draft2", List.of(0, 1), 100));
    assertThat(history(said))
        .hasSize(2)
        .allMatch(step -> step.before().round().equals("consultation"))
        .allMatch(step -> step.now().round().equals("draft2"));
    assertThat(history(said("draft1", List.of(0), 100))).isEmpty();
    assertThat(history(List.of())).isEmpty();
  }

  private static List<String> named(int theme) {
    return List.of(Planted.name(theme));
  }

  private static Tuple step(
      String round, ThemeFate fate, List<String> earlier, List<String> later) {
    return tuple(round, fate, earlier, later);
  }
}
