package eu.chorus.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Verbatim;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kinds of evidence a passage brings. */
final class EvidenceTest {
  private static final Evidence EVIDENCE = Evidence.installed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Only 12.5 % of our members could comply.                      | DATA
          It cost them €40,000 a year, 3 times as much as before.       | DATA
          Eleven out of ten shops closed; 11 out of 20 reopened.        | DATA
          A recent study found no effect.                               | STUDY
          Miller et al. measured this in the field.                     | STUDY
          Take hospitals, for example.                                  | EXAMPLE
          In our experience complaints are rare.                        | EXAMPLE
          Article 4 and Directive (EU) 2019/790 say so.                 | LEGAL_REFERENCE
          The GDPR already covers this.                                 | LEGAL_REFERENCE
          A study by the union shows that 30% left, e.g. in Porto.      | DATA STUDY EXAMPLE
          We think the text is too long.                                |
          The article of clothing was studied by a tailor.              |
          Our exemplary staff do not percentage anything.               |
          """)
  void kinds(String text, String kinds) {
    List<EvidenceKind> expected =
        kinds == null
            ? List.of()
            : Arrays.stream(kinds.split(" ", -1)).map(EvidenceKind::valueOf).toList();
    assertThat(EVIDENCE.in(new Verbatim(text))).containsExactlyInAnyOrderElementsOf(expected);
  }

  /**
   * Anyone may write anything: a long run of digits or spaces must cost no more than its length.
   */
  @Test
  void hostileTextsAreReadInOnePass() {
    for (String piece : List.of("1 ", "1,", " ", "e.g", "€ ", "in our ")) {
      assertThat(EVIDENCE.in(new Verbatim(piece.repeat(20_000)))).hasSizeLessThan(4);
    }
  }
}
