package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.readback.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole check of a folder, as the gate's own process runs it. */
class InspectionTest {
  private static final String SAID = "small bakeries fear licence paperwork burying harvests";
  private static final String REPORT =
      "Many wrote that cranes of harbours delay ferries; write to jo@example.org.";

  @TempDir Path folder;
  private Path release = Path.of("");
  private Path report = Path.of("");

  @BeforeEach
  void write() throws IOException {
    release = Files.createDirectories(folder.resolve("release"));
    Files.writeString(release.resolve("a.md"), "Zworykin said: " + SAID);
    Files.writeString(release.resolve("b.md"), "Forty said no");
    report = Files.writeString(folder.resolve("report.md"), REPORT);
  }

  private Inspection inspection() throws IOException {
    var index =
        IndexFixture.seal(
            folder.resolve("index"),
            ReleasePolicy.standard(),
            AllowList.empty(),
            new NameRegister(List.of("Zworykin"), List.of()),
            Map.of(
                "f",
                List.of(List.of(SAID), List.of("The cranes of harbours delay barges")),
                "g",
                List.of(List.of("no"))),
            2,
            IndexFixture.NO_KEY);
    return Inspection.of(index);
  }

  private static List<String> found(Verdict verdict) {
    return verdict.violations().stream().map(v -> v.rule() + " " + v.file()).distinct().toList();
  }

  @Test
  void aVerdictTellsWhatWasFoundAndHowMuchWasLookedAt() throws IOException {
    var verdict = inspection().verdict(release, "seal");
    assertThat(found(verdict))
        .containsExactlyInAnyOrder(
            "RESPONDENT_NAME a.md",
            "QUOTED_TOKENS a.md",
            "QUOTED_CONTENT a.md",
            "QUOTED_CHARACTERS a.md",
            "EDITED_QUOTE a.md");
    assertThat(verdict.index()).isEqualTo("seal");
    assertThat(verdict.digests()).isEqualTo(ReadBack.digests(release));
    assertThat(verdict.extent().bytes()).isEqualTo(82);
    assertThat(verdict.extent().tokens()).isGreaterThanOrEqualTo(9 + 3);
    assertThat(verdict.extent().texts()).isEqualTo(3);
    assertThat(verdict.extent().runs()).isPositive();
  }

  @Test
  void programsReadTheSameOfAReport() throws IOException {
    var check = new ReportCheck(inspection().ofReport(report, "seal"));
    assertThat(check.warnings()).hasSize(2);
    assertThat(check.json())
        .isEqualToNormalizingNewlines(
            """
            {
              "result" : "clean",
              "blocks" : [ ],
              "warnings" : [ {
                "rule" : "POSSIBLE_TRACE",
                "file" : "report.md",
                "place" : ""
              }, {
                "rule" : "SHORT_RUN",
                "file" : "report.md",
                "place" : ""
              } ],
              "files" : 1,
              "bytes" : 74,
              "tokens" : 31,
              "index" : "seal"
            }""");
    var refused = new ReportCheck(inspection().ofReport(release, "seal"));
    assertThat(refused.json()).contains("\"result\" : \"blocked\"");
    assertThat(refused.warnings()).allMatch(violation -> violation.rule().warns());
  }

  /** What stops a release may only be worth a look in a report, and the other way round. */
  @Test
  void aReportThatPeopleWroteIsWarnedOfMoreAndBlockedByLess() throws IOException {
    assertThat(found(inspection().ofReport(report, "seal")))
        .containsExactlyInAnyOrder("SHORT_RUN report.md", "POSSIBLE_TRACE report.md");
    var same = Files.createDirectories(folder.resolve("same"));
    Files.writeString(same.resolve("report.md"), REPORT);
    assertThat(found(inspection().verdict(same, "seal")))
        .containsExactly("TRACEABLE_TEXT report.md");
  }
}
