package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P11: what the gate's process says is a whole verdict or none. */
class VerdictJsonTest {
  private static final String WRITTEN =
      """
      {"index":"i","files":{"a.md":"1f","b.md":"2e"},"bytes":1,"tokens":2,"runs":3,"texts":4,\
      "violations":[{"rule":"QUOTED_TOKENS","file":"a.md","place":"line 1"},\
      {"rule":"RESPONDENT_NAME","file":"b.md","place":"line 2"}]}""";

  private static final Verdict VERDICT =
      new Verdict(
          "i",
          LetThrough.sorted(Map.of("a.md", "1f", "b.md", "2e")),
          new Verdict.Extent(1, 2, 3, 4),
          List.of(
              new Violation(Rule.QUOTED_TOKENS, "a.md", "line 1"),
              new Violation(Rule.RESPONDENT_NAME, "b.md", "line 2")));

  private static Verdict read(String json) throws IOException {
    return VerdictJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    var out = new ByteArrayOutputStream();
    VerdictJson.write(VERDICT, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(WRITTEN);
    assertThat(read(WRITTEN)).isEqualTo(VERDICT);
  }

  @Test
  void aVerdictThatIsCutOffAnywhereIsNone() {
    for (int end = 0; end < WRITTEN.length(); end++) {
      var cut = WRITTEN.substring(0, end);
      assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(IOException.class);
    }
  }

  /** Replaces the first of a piece of the verdict; {@code >} stands between the two. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"index>[\"index",
        "\"index\">\"indices\"",
        "\"i\">7",
        "\"files\">\"file\"",
        "{\"a.md\":\"1f\",\"b.md\":\"2e\"}>[]",
        "\"1f\">1",
        "\"2e\"}>\"2e\",\"c.md\":null}",
        "\"bytes\">\"size\"",
        ":1,>:\"1\",",
        "\"tokens\":2,>",
        ":3,>:3.5,",
        "\"texts\":4>\"texts\":null",
        "\"violations\">\"found\"",
        "[{\"rule>{\"rule",
        "QUOTED_TOKENS>NO_SUCH_RULE",
        "\"QUOTED_TOKENS\">1",
        "\"file\":\"a.md\",>",
        "\"place\">\"at\"",
        "\"line 1\">\"line 1\",\"word\":\"secret\"",
        "]}>],\"more\":1}",
        "]}>]}{}",
        "]}>]} 1"
      })
  void whatIsNotExactlyAVerdictIsNone(String change) {
    int between = change.indexOf('>');
    var piece = change.substring(0, between);
    int at = WRITTEN.indexOf(piece);
    assertThat(at).isNotNegative();
    var changed =
        WRITTEN.substring(0, at)
            + change.substring(between + 1)
            + WRITTEN.substring(at + piece.length());
    assertThatThrownBy(() -> read(changed)).as(changed).isInstanceOf(IOException.class);
  }
}
