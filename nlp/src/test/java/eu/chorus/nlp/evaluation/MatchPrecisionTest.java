package eu.chorus.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chorus.nlp.evaluation.MatchPrecision.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values worked out by hand from the definition of the shared task. */
final class MatchPrecisionTest {
  /** Scores 8 to 1; the surer half is right, not judged, wrong, right. */
  private static final List<Match> EIGHT =
      matches("+?-+", 8, 7, 6, 5, /* the other half is not looked at */ 4, 3, 2, 1);

  private static List<Match> matches(String judged, double... scores) {
    var matches = new ArrayList<Match>();
    for (int i = 0; i < scores.length; i++) {
      char right = i < judged.length() ? judged.charAt(i) : '+';
      matches.add(
          new Match(scores[i], right == '?' ? Optional.empty() : Optional.of(right == '+')));
    }
    return matches;
  }

  @Test
  void thePrecisionAtEachRightOneIsAveraged() {
    assertThat(MatchPrecision.strict(EIGHT)).isEqualTo((1.0 / 1 + 2.0 / 4) / 2);
  }

  @Test
  void whatNobodyJudgedIsRightWhenRelaxed() {
    assertThat(MatchPrecision.relaxed(EIGHT))
        .isCloseTo((1.0 / 1 + 2.0 / 2 + 3.0 / 4) / 3, within(1e-12));
  }

  @Test
  void equalScoresAreOneStep() {
    // All four at once: two right among four.
    assertThat(MatchPrecision.strict(matches("+-+-", 1, 1, 1, 1, 0, 0, 0, 0))).isEqualTo(0.5);
  }

  @Test
  void halfIsRoundedDown() {
    assertThat(MatchPrecision.strict(matches("+--", 3, 2, 1))).isEqualTo(1);
    assertThat(MatchPrecision.strict(matches("+", 1))).isZero(); // half of one is none
  }

  @Test
  void nothingRightIsZero() {
    assertThat(MatchPrecision.strict(matches("--??", 4, 3, 2, 1))).isZero();
    assertThat(MatchPrecision.strict(List.of())).isZero();
  }
}
