package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** P11: whoever is refused learns where, by which rule, and what to do about it. */
class GateRefusalTest {
  private static List<Violation> violations(int places) {
    var violations = new ArrayList<Violation>();
    for (int place = 1; place <= places; place++) {
      violations.add(new Violation(Rule.RESPONDENT_NAME, "report.html", "paragraph " + place));
    }
    return violations;
  }

  @Test
  void theSurestIsToldFirstAndWhatToDoOnceForAllThatAskForTheSame() {
    var found = new ArrayList<>(violations(1));
    found.add(new Violation(Rule.QUOTED_CONTENT, "report.html", "line 7"));
    found.add(new Violation(Rule.QUOTED_TOKENS, "report.html", "line 7"));
    found.add(new Violation(Rule.QUOTED_TOKENS, "report.html", "line 7"));
    var refusal = new GateRefusal(found);
    assertThat(refusal.violations()).isEqualTo(found);
    assertThat(refusal)
        .hasMessage(
            String.join(
                "\n",
                "The gate refuses the release: 4 violations",
                "  " + new Violation(Rule.QUOTED_TOKENS, "report.html", "line 7"),
                "  " + new Violation(Rule.QUOTED_CONTENT, "report.html", "line 7"),
                "  " + new Violation(Rule.RESPONDENT_NAME, "report.html", "paragraph 1"),
                "QUOTED_TOKENS, QUOTED_CONTENT: words of very few respondents;"
                    + " say it in words of your own",
                "RESPONDENT_NAME: the name of a respondent; leave it out"));
  }

  @Test
  void ofManyPlacesTwentyAreNamedAndTheRestCounted() {
    assertThat(new GateRefusal(violations(20)).getMessage())
        .contains("paragraph 20")
        .doesNotContain("more places");
    assertThat(new GateRefusal(violations(23)).getMessage())
        .contains("23 violations", "paragraph 20\n  and in 3 more places\n")
        .doesNotContain("paragraph 21");
  }
}
