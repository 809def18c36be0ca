package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelCheckTest {
  private static final NameRegister NAMES =
      new NameRegister(
          List.of("Ada Quillfeather", "Quillfeather", "Transparency", "Green Harbour Union"),
          List.of("transparency", "green"));
  private static final LabelCheck CHECK = new LabelCheck(ReleasePolicy.standard(), NAMES);

  @ParameterizedTest
  @CsvSource({"risk assessment,10,true", "risk assessment,9,false", "risk,5,true", "risk,4,false"})
  void supportDecides(String label, long families, boolean passes) {
    assertThat(CHECK.check(List.of(new Label(label, families))).isEmpty()).isEqualTo(passes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write to a.b@example.org",
        "see https://example.org",
        "www.example.org answers",
        "example.com answers",
        "final position.docx",
        "call +32 2 123 45 67",
        "register 123456789012",
        "number BE 0123456",
      })
  void whatCanBeLookedUpIsRefused(String label) {
    assertThat(rules(label)).contains(Rule.TRACEABLE_LABEL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ms QUILLFEATHER objects", "members of green harbour union", "Trаnspаrency"})
  void namesAreRefused(String label) {
    assertThat(rules(label)).contains(Rule.RESPONDENT_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"transparency of training data", "Article 53(1)(d)", "green harbour", "2024-2025"})
  void ordinaryWordsPass(String label) {
    assertThat(rules(label)).isEmpty();
  }

  @Test
  void violationTellsPositionAlone() {
    var labels = List.of(new Label("fine words", 10), new Label("Quillfeather again", 10));
    assertThat(CHECK.check(labels))
        .containsExactly(new Violation(Rule.RESPONDENT_NAME, "labels", "label 2"));
  }

  private static List<Rule> rules(String label) {
    return CHECK.check(List.of(new Label(label, 99))).stream().map(Violation::rule).toList();
  }
}
