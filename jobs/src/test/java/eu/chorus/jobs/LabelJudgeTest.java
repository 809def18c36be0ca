package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.Proposed;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the gate finds in a label is told at its cell; what it cannot tell apart, at every cell. */
class LabelJudgeTest {
  private static final List<Proposed> WRITTEN =
      List.of(written(2, What.THEME_LABEL), written(3, What.THEME_DESCRIPTION));

  private static Proposed written(int row, What what) {
    return new Proposed(
        new Place("f", "", row, ""), Correction.proposed(0, what, "audit/cost", "", "some words"));
  }

  private static List<Problem> told(Rule rule, String file) {
    return LabelJudge.told(WRITTEN, List.of(new Violation(rule, file, "line 1")));
  }

  @Test
  void aQuotationIsToldAtItsCellWithWhatToDo() {
    assertThat(told(Rule.QUOTED_TOKENS, "label-1.txt"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().row()).isEqualTo(3);
              assertThat(problem.message()).contains("words of very few respondents");
            });
  }

  @Test
  void aPhraseOfOneFamilyIsNoLabel() {
    assertThat(told(Rule.SHORT_RUN, "label-0.txt")).hasSize(1);
    assertThat(told(Rule.SHORT_RUN, "label-1.txt")).isEmpty();
    assertThat(told(Rule.POSSIBLE_TRACE, "label-1.txt")).hasSize(1);
    assertThat(told(Rule.UNREADABLE_PICTURE, "label-0.txt")).isEmpty();
  }

  @Test
  void aCheckThatFailsRefusesAll() {
    assertThat(told(Rule.INSPECTION_FAILED, "gate")).hasSize(WRITTEN.size());
    assertThat(LabelJudge.told(WRITTEN, List.of())).isEmpty();
  }
}
