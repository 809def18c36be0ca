package eu.chorus.output.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The colours keep the contrasts that WCAG 2.1 asks for. */
class PaletteTest {
  @Test
  void whatCarriesMeaningStandsOutFromThePaperByThreeToOne() {
    for (var color : List.of(Palette.BAR, Palette.MARK)) {
      assertThat(Palette.contrast(color, Palette.PAPER)).isGreaterThanOrEqualTo(3);
    }
    for (int i = 0; i <= 20; i++) {
      assertThat(Palette.contrast(Palette.scale(i / 20.0), Palette.PAPER))
          .isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void textIsReadableOnEveryGround() {
    assertThat(Palette.contrast(Palette.INK, Palette.PAPER)).isGreaterThanOrEqualTo(7);
    assertThat(Palette.contrast(Palette.QUIET, Palette.PAPER)).isGreaterThanOrEqualTo(4.5);
    for (var ground : Palette.SCALE) {
      assertThat(Palette.contrast(Palette.PAPER, ground)).isGreaterThanOrEqualTo(4.5);
    }
    for (var ground : Palette.HEAT) {
      assertThat(Palette.contrast(Palette.on(ground), ground)).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void aHeatMapDarkensInGrey() {
    for (int i = 1; i < Palette.HEAT.size(); i++) {
      double step = Palette.contrast(Palette.HEAT.get(i), Palette.HEAT.get(i - 1));
      assertThat(step).as("class %d", i).isGreaterThanOrEqualTo(1.25);
      assertThat(Palette.contrast(Palette.HEAT.get(i), Color.WHITE))
          .isGreaterThan(Palette.contrast(Palette.HEAT.get(i - 1), Color.WHITE));
    }
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(Palette.contrast(Color.WHITE, Color.WHITE)).isEqualTo(1);
  }
}
