package eu.chorus.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Verbatim;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeEvidenceTest {
  private static final ThemeEvidence ONE = by(Origin.MACHINE);

  private static ThemeEvidence by(Origin who) {
    var text = new Verbatim("Too dear.\r\nBy far.");
    return new ThemeEvidence("audits", "cost", "c7/q3/0", "c7", "q3", 0.8125, who, text);
  }

  @Test
  void tellsWhoseWordsTheyAreAndShowsThem() {
    assertThat(ThemeEvidence.page(List.of(ONE), 1_204))
        .startsWith("1,204 passages, 1 of them below, the best first.\nRestricted:")
        .endsWith(
            "\naudits / cost  0.813\n"
                + "passage c7/q3/0, contribution c7, question q3\n"
                + "  Too dear.\n  By far.\n");
  }

  @Test
  void tellsWhatAnalystsPutThere() {
    assertThat(ThemeEvidence.page(List.of(by(Origin.PEOPLE)), 1))
        .contains("\naudits / cost  put here by analysts\npassage");
  }

  @Test
  void aLogOfItHoldsNoWord() {
    assertThat(ONE).hasToString("ThemeEvidence[audits/cost, c7/q3/0]");
  }
}
