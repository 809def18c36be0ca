package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
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
  void eachRunIsShownOnceAndNotTooManyOfOnePlace() throws IOException {
    var explanation = explained("They wrote: " + SAID + ". And again: " + SAID + ".");
    var page = explanation.page(Map.of());
    assertThat(page).startsWith("Restricted: holds respondents' words.\n4 violations\n");
    assertThat(explanation.size()).isEqualTo(4);
    for (var block : page.split("\n\n")) {
      var runs = block.lines().filter(line -> line.startsWith("  run: ")).toList();
      assertThat(runs).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(8);
    }
    // Eleven words with content hold eight runs of four of them.
    assertThat(page)
        .containsOnlyOnce("run: harvests beyond repalr wlnter\n")
        .containsPattern("  and [1-9][0-9]* more runs\n")
        .doesNotContain("and 0 more");
  }

  @Test
  void aNameIsShown() throws IOException {
    var candidate = Files.createDirectories(folder.resolve("candidate"));
    Files.writeString(candidate.resolve("a.md"), "Zworykin spoke.");
    var index =
        IndexFixture.seal(
            folder.resolve("index"),
            ReleasePolicy.standard(),
            AllowList.empty(),
            new NameRegister(List.of("Zworykin"), List.of()),
            Map.of("f", List.of(List.of("Nothing of the kind"))),
            1,
            IndexFixture.NO_KEY);
    var explanation = Explanation.of(candidate, index);
    assertThat(explanation.page(Map.of()))
        .isEqualTo(
            """
            Restricted: holds respondents' words.
            1 violation

            RESPONDENT_NAME in a.md
              there: Zworykin spoke.
              names: zworykln
            """);
  }

  @Test
  void ofACleanReportThereIsNothingToExplain() throws IOException {
    var explanation = explained("Words of our own.");
    assertThat(explanation.size()).isZero();
    assertThat(explanation.page(Map.of())).contains("0 violations").doesNotContain("own");
  }
}
