package eu.chorus.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.nlp.theme.ThemeRounds.Raised;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThemeRoundsTest {
  private static final long SEED = 112;

  /** Ten families answer the first draft, four raise audits; then others come and some leave. */
  private static List<Raised> raised() {
    var raised = new ArrayList<Raised>();
    for (int f = 0; f < 10; f++) {
      raised.add(new Raised("draft1", "f" + f, f < 4 ? "audit" : Theme.NONE));
    }
    for (int f = 2; f < 30; f++) {
      raised.add(new Raised("draft2", "f" + f, f < 3 || f >= 25 ? "audit" : "cost"));
    }
    return raised;
  }

  @Test
  void returningFamiliesAreThePopulationOnWhichRoundsCompare() {
    assertThat(ThemeRounds.count(List.of("draft1", "draft2"), raised()))
        .containsExactly(
            new ThemeRound("audit", "draft1", 4, 10, 0, 0, 0),
            new ThemeRound("audit", "draft2", 6, 28, 8, 2, 1),
            new ThemeRound("cost", "draft1", 0, 10, 0, 0, 0),
            new ThemeRound("cost", "draft2", 22, 28, 8, 0, 7));
  }

  @Test
  void orderAndRepetitionDoNotMatter() {
    var often = new ArrayList<>(raised());
    often.addAll(raised());
    Collections.shuffle(often, new Random(SEED));
    assertThat(ThemeRounds.count(List.of("draft1", "draft2"), often))
        .as("seed %d", SEED)
        .isEqualTo(ThemeRounds.count(List.of("draft1", "draft2"), raised()));
  }

  @Test
  void whoseThemeIsNoneHasTakenPartAndARoundMayBeEmpty() {
    var counts = ThemeRounds.count(List.of("draft1", "draft2", "draft3"), raised());
    assertThat(counts).noneMatch(c -> c.theme().equals(Theme.NONE));
    assertThat(counts)
        .filteredOn(c -> c.round().equals("draft3"))
        .allMatch(c -> c.of() == 0 && c.families() == 0 && c.returning() == 0);
  }
}
