package eu.chorus.output.disclosure.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four words of one family alone, three of which say something, are worth a second look. */
class ShortRunsTest {
  /** Families are parted by {@code |}, the texts of one by {@code /}. */
  @ParameterizedTest
  @CsvSource({
    "small bakeries fear paperwork, small bakeries fear paperwork, true",
    "So small bakeries fear paperwork now, We small bakeries fear paperwork here, true",
    "They say small bakeries fear paperwork, Our small bakeries fear paperwork, true",
    "small bakeries fear paperwork, small bakeries fear paperwork/small bakeries fear paperwork, true",
    "small bakeries fear paperwork, small bakeries fear paperwork|small bakeries fear paperwork, false",
    "small bakeries fear paperwork, small bakeries like paperwork|large bakeries fear paperwork, false",
    "small bakeries fear, small bakeries fear, false",
    "bakeries fear the paperwork, bakeries fear the paperwork, true",
    "bakeries and the paperwork, bakeries and the paperwork, false",
    "bakeries fear 12 licences, bakeries fear 12 licences, true",
    "bakeries fear 12 13, bakeries fear 12 13, false",
    "public words for licences, public words for licences, false",
    "these public words for licences, these public words for licences, false",
    "dear public words for licences, dear public words for licences, true"
  })
  void aShortRunOfOneFamilyIsTold(String report, String corpus, boolean told) {
    var allowed = AllowList.builder().add("Act", "These public words for licences").build();
    var strand = new Strand("a.md", List.of(new Strand.Unit("line 1", report)));
    var runs = ShortRuns.of(ReleasePolicy.standard(), List.of(strand), allowed);
    var families = List.of(corpus.split("\\|", -1));
    for (int family = 0; family < families.size(); family++) {
      for (var text : families.get(family).split("/", -1)) {
        runs.pass(family, Tokens.of(List.of(text)));
      }
    }
    assertThat(runs.verdict())
        .isEqualTo(told ? List.of(new Violation(Rule.SHORT_RUN, "a.md", "line 1")) : List.of());
  }
}
