package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Verbatim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
  private static final String SAID =
      "small bakeries fear licence paperwork burying evening harvests beyond repair this winter";

  @TempDir Path folder;

  private Explanation explained(String text) throws IOException {
    var candidate = Files.createDirectories(folder.resolve("candidate"));
    Files.writeString(candidate.resolve("a.md"), text);
    var families = Map.of("f", List.of(List.of("We write because " + SAID)));
    return Explanation.of(candidate, IndexFixture.seal(folder.resolve("index"), families));
  }

  @Test
  void theWordsAndWhoseTheyAreAreTold() throws IOException {
    var explanation = explained("They wrote: fear licence paperwork burying evening ales.");
    var suspects = explanation.suspects();
    var holders =
        IntStream.of(suspects.hits(List.of(new Verbatim(SAID))))
            .boxed()
            .collect(Collectors.toMap(run -> run, run -> List.of("contribution 7")));
    assertThat(holders).hasSize(suspects.size()).isNotEmpty();
    assertThat(explanation.page(holders))
        .contains("a.md", "QUOTED_CONTENT", "They wrote: fear licence paperwork")
        .contains("1 family: contribution 7");
    assertThat(explanation).hasToString("Explanation[" + explanation.size() + " violations]");
  }

  @Test
  void anEditedQuotationIsShownWhereItStands() throws IOException {
    var explanation =
        explained(
            "Small bakeries fear licence forms burying evening harvests beyond rescue this winter.");
    assertThat(explanation.page(Map.of())).contains("EDITED_QUOTE", "licence forms burying");
  }

  @Test
  void ofACleanReportThereIsNothingToExplain() throws IOException {
    var explanation = explained("Words of our own.");
    assertThat(explanation.size()).isZero();
    assertThat(explanation.page(Map.of())).contains("0 violations").doesNotContain("own");
  }
}
