package eu.chorus.nlp.correction;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which passages a theme finds that people added. */
class PlacingTest {
  private static final List<Theme> FOUND = List.of(Said.theme("audit", "cost"));

  /** The themes of a passage of so many words besides these, once a theme is added. */
  private static List<String> placed(
      String label, String description, int others, String... lemmas) {
    var all =
        Stream.concat(
                Stream.of(lemmas),
                IntStream.range(0, others).mapToObj(i -> "matter" + "x".repeat(i)))
            .toArray(String[]::new);
    var passage = Said.passage("p", "audit", all);
    var codebook =
        Revision.of(
            FOUND,
            List.of(
                correction(1, What.THEME_ADDED, label),
                correction(2, What.THEME_DESCRIPTION, description)));
    return codebook.placing().place(passage, List.of(Said.found(passage, Theme.NONE, 0))).stream()
        .map(ThemeAssignment::theme)
        .toList();
  }

  private static Correction correction(int number, What what, String after) {
    return new Correction(number, 0, what, "audit/made", "", after, "A", "t", "s");
  }

  @Test
  void whoeverSaysAWholeLabelIsFoundHoweverMuchElseHeSays() {
    for (int others : new int[] {0, 20, 60, 200}) {
      assertThat(placed("crawlers", "", others, "crawler")).containsExactly("made");
      assertThat(placed("crawlers", "", others)).containsExactly(Theme.NONE);
    }
  }

  @Test
  void halfALabelOfTwoWordsIsChanceInALongPassage() {
    assertThat(placed("open weights", "", 0, "weight")).containsExactly("made");
    assertThat(placed("open weights", "", 60, "weight")).containsExactly(Theme.NONE);
    assertThat(placed("open weights", "", 60, "open", "weight")).containsExactly("made");
  }

  @Test
  void wordsOfTheDescriptionHelp() {
    var told = "Releases of parameters under free licences";
    assertThat(placed("open weights", told, 60, "weight")).containsExactly(Theme.NONE);
    assertThat(placed("open weights", told, 60, "weight", "licence", "parameter", "release"))
        .containsExactly("made");
  }
}
