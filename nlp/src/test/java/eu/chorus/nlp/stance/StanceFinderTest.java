package eu.chorus.nlp.stance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StanceFinderTest {
  private static final String TARGET = "Paper tickets should be abolished";

  @Test
  void sidesAreTakenTowardsTheTarget() {
    for (Vectors vectors : Vectors.values()) {
      var finder = StanceFinder.toward(TARGET, vectors);
      assertThat(finder.of("Paper tickets are a useless waste and harm the forests.").stance())
          .isEqualTo(Stance.FOR);
      assertThat(finder.of("Paper tickets are valuable, safe and helpful to travellers.").stance())
          .isEqualTo(Stance.AGAINST);
    }
  }

  @Test
  void theOppositeTargetTurnsTheSide() {
    var texts =
        List.of(
            "Paper tickets are a useless waste and harm the forests.",
            "Elderly travellers need paper tickets, which are reliable.");
    for (String text : texts) {
      Stance one = StanceFinder.toward(TARGET, Vectors.LOCAL).of(text).stance();
      Stance other =
          StanceFinder.toward("Paper tickets should not be abolished", Vectors.LOCAL)
              .of(text)
              .stance();
      assertThat(List.of(one, other)).containsExactlyInAnyOrder(Stance.FOR, Stance.AGAINST);
    }
  }

  @Test
  void whatSaysNothingTakesNoSide() {
    for (Vectors vectors : Vectors.values()) {
      var finder = StanceFinder.toward(TARGET, vectors);
      for (String text : List.of("", " \n", "n/a", "-")) {
        assertThat(finder.of(text)).isEqualTo(new StanceFinding(Stance.UNCLEAR, 0.5));
      }
    }
    assertThat(StanceFinder.toward(TARGET, Vectors.NONE).of("It rained on Tuesday.").stance())
        .isEqualTo(Stance.UNCLEAR);
  }

  @Test
  void onlyWhatIsSureIsTold() {
    assertThat(new StanceFinding(Stance.FOR, 0.7).told()).isEqualTo(Stance.UNCLEAR);
    assertThat(new StanceFinding(Stance.FOR, 0.9).told()).isEqualTo(Stance.FOR);
  }

  @Test
  void negationAndWhatMakesLessTurnWords() {
    var finder = StanceFinder.toward("We should introduce kiosks", Vectors.NONE);
    assertThat(finder.of("Kiosks are not safe.").stance()).isEqualTo(Stance.AGAINST);
    assertThat(finder.of("Kiosks reduce fraud.").stance()).isEqualTo(Stance.FOR);
    assertThat(finder.of("Kiosks don't reduce fraud.").stance()).isNotNull();
  }
}
