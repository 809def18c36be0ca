package eu.chorus.output.disclosure.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.chorus.output.disclosure.Candidate;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.disclosure.Released;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.readback.ReadBack;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.table.CellStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement of proof states what was inspected, and nothing that the release does not. */
class ProofTest {
  private static final Frames FRAMES = Frames.proof("en");
  private static final ProofBasis BASIS = LetThrough.BASIS;
  private static final String TABLES =
      """
      table,population,question,row,column,count,share,base,status
      closed:q,all,"Why, and ""how""?",Yes,,40,40.0,100,published
      closed:q,all,"Why, and ""how""?",No + Perhaps,,60,60.0,100,merged
      closed:q:by:stakeholder,all,Why?,Yes,Academia,,,,withheld
      closed:q:by:stakeholder,all,Why?,No,Academia,25,,40,published
      closed:q,without_campaigns,Why?,Yes,,,,,withheld
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/tables.csv"), TABLES);
    Files.writeString(folder.resolve("report.html"), "<p title='Forty'>Forty said yes.</p>");
    prove();
  }

  private void prove() throws IOException {
    for (var file : Proof.of(folder, BASIS).written(FRAMES).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private Released<Candidate> inspected() {
    var allowed = AllowList.builder().frames(FRAMES).build();
    return LetThrough.inspected(folder, allowed, NameRegister.empty());
  }

  @Test
  void whatItStatesIsWhatWasInspected() throws IOException {
    Proof.verify(inspected(), BASIS, FRAMES);
    var json = new ObjectMapper().readTree(Files.readString(folder.resolve(Proof.JSON)));
    assertThat(json.at("/read/files").asInt()).isEqualTo(2);
    assertThat(json.at("/read/bytes").asLong())
        .isEqualTo(
            Files.size(folder.resolve("data/tables.csv"))
                + Files.size(folder.resolve("report.html")));
    for (var file : json.at("/files")) {
      var bytes = Files.readAllBytes(folder.resolve(file.at("/name").asText()));
      assertThat(file.at("/sha256").asText()).isEqualTo(ReadBack.sha256(bytes));
      assertThat(file.at("/tokens").asLong()).isPositive();
      assertThat(Files.readString(folder.resolve(Proof.MARKDOWN)))
          .contains(file.at("/sha256").asText());
    }
  }

  /** What people and programs read, approved: whoever changes it looks at it as a whole. */
  @ParameterizedTest
  @ValueSource(strings = {Proof.MARKDOWN, Proof.JSON})
  void theStatementReadsAsApproved(String file) throws IOException {
    try (var approved = requireNonNull(ProofTest.class.getResourceAsStream("approved-" + file))) {
      assertThat(folder.resolve(file)).hasBinaryContent(approved.readAllBytes());
    }
  }

  @Test
  void whatIsNoOpenDataIsNotCounted() {
    for (var csv : List.of("", "table,population,row\nx,all,y\n")) {
      assertThatThrownBy(() -> TableTally.of(csv.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }
  }

  /** Its figures on what is withheld follow from the open data beside it: they tell no more. */
  @Test
  void itCountsCellsOfTheOpenDataByKindAndStatus() throws IOException {
    assertThat(Proof.of(folder, BASIS).tables())
        .containsExactly(
            new TableTally(
                "closed", 2, LetThrough.sorted(Map.of("published", 1, "merged", 1, "withheld", 1))),
            new TableTally(
                "closed:stakeholder", 1, LetThrough.sorted(Map.of("published", 1, "withheld", 1))));
  }

  /** Whoever reads what is withheld must know of what. */
  @Test
  void everyKindOfTableIsExplained() throws IOException {
    var tables = Files.readAllBytes(Path.of("../data-samples/expected/small/tables.csv"));
    var kinds = TableTally.of(tables).stream().map(TableTally::kind).toList();
    assertThat(kinds)
        .contains("provisions", "provisions:providers", "requests", "themes:providers")
        .allSatisfy(
            kind -> assertThat(FRAMES.find("kind." + kind.replace(':', '.'))).as(kind).isPresent());
  }

  @Test
  void thatOfARefusedReleaseSaysSoAndUnderWhichPolicyItWasMade() throws IOException {
    Proof.refuse(folder, FRAMES);
    assertThat(Files.readString(folder.resolve(Proof.MARKDOWN))).startsWith("# Refused");
    var json = new ObjectMapper().readTree(Files.readString(folder.resolve(Proof.JSON)));
    assertThat(json.at("/result").asText()).isEqualTo("refused");
    assertThat(json.findValuesAsText("result")).hasSizeGreaterThan(1).doesNotContain("passed");
    assertThat(MadeUnder.policy(folder)).contains(BASIS.policy());
    assertRefused("PROOF.md, not what was inspected");
  }

  @Test
  void aStatementThatIsMissingOrEditedIsRefused() throws IOException {
    for (var file : Proof.of(folder, BASIS).written(FRAMES).keySet()) {
      Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + " ");
      assertRefused(file + ", not what was inspected");
      Files.delete(folder.resolve(file));
      assertRefused(file + ", missing");
      prove();
    }
  }

  @Test
  void aStatementOfOtherBytesOrOtherNumbersIsRefused() throws IOException {
    Files.writeString(folder.resolve("more.md"), "More.");
    assertRefused("proof.json, not what was inspected");
    Files.delete(folder.resolve("more.md"));
    var stricter = BASIS.policy().stricter(Map.of("k", 6));
    var other = new ProofBasis(BASIS.version(), BASIS.configuration(), stricter, BASIS.digests());
    assertThatThrownBy(() -> Proof.verify(inspected(), other, FRAMES))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("UNPROVEN in PROOF.md");
  }

  @Test
  void bytesChangedBetweenInspectionAndStatementAreRefused() throws IOException {
    var inspected = inspected();
    Files.writeString(folder.resolve("report.html"), "<p>Forty said no.</p>");
    prove();
    assertThatThrownBy(() -> Proof.verify(inspected, BASIS, FRAMES))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("UNPROVEN in report.html, changed since inspection");
  }

  private void assertRefused(String what) {
    assertThatThrownBy(() -> Proof.verify(inspected(), BASIS, FRAMES))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("UNPROVEN in " + what);
  }

  @Test
  void everyRuleStatusNumberAndDigestIsExplained() {
    var told = EnumSet.noneOf(Rule.class);
    Stream.of(ProofPart.values()).forEach(part -> told.addAll(part.rules()));
    var stopping = EnumSet.allOf(Rule.class);
    stopping.removeIf(Rule::warns);
    assertThat(told).isEqualTo(stopping);
    assertThat(CellStatus.values())
        .allMatch(status -> FRAMES.find("status." + status.key()).isPresent());
    assertThat(BASIS.policy().numbers().keySet())
        .allMatch(name -> FRAMES.find("policy." + name).isPresent());
    assertThat(BASIS.digests().keySet())
        .allMatch(name -> FRAMES.find("digests." + name).isPresent());
  }
}
