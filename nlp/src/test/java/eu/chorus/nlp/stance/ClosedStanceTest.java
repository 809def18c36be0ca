package eu.chorus.nlp.stance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClosedStanceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Yes;No;No opinion | for,against,unclear
          Yes, in all cases;No, never;Other | for,against,unclear
          Strongly disagree;Disagree;Neither agree nor disagree;Agree;Strongly agree | against,against,unclear,for,for
          Very effective;Effective;Hardly effective;Not effective at all;Don't know | for,for,against,against,unclear
          Fully;To some extent;Barely;Not at all;I do not know | for,for,against,against,unclear
          1 - not at all important;2;3;4;5 - very important | against,against,unclear,for,for
          Strongly in favour;Somewhat in favour;Opposed | for,unclear,against
          Germany;France | none,none
          A risk;A benefit | against,for
          """)
  void anOptionTakesASide(String options, String sides) {
    Question scale = question(QuestionKind.SINGLE, List.of(options.split(";")));
    assertThat(
            scale.options().stream()
                .map(option -> ClosedStance.of(scale, option).map(Stance::toString).orElse("none")))
        .containsExactly(sides.split(","));
  }

  @Test
  void severalAnswersAtOnceTakeNone() {
    Question several = question(QuestionKind.MULTIPLE, List.of("Yes", "No"));
    assertThat(ClosedStance.of(several, "Yes")).isEmpty();
    Question single = question(QuestionKind.SINGLE, List.of("Yes", "No"));
    assertThat(ClosedStance.of(single, "Perhaps")).isEmpty();
  }

  private static Question question(QuestionKind kind, List<String> options) {
    return new Question(
        "q", "s", kind, "?", Optional.empty(), options, true, "", List.of(), "", Optional.empty());
  }
}
