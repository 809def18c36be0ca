package eu.chorus.output.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.readback.PdfLeaks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that people wrote meet the same thresholds as releases; short runs warn. */
@Tag("slow")
class ReportCheckTest {
  private static final String PUBLIC = "Signatories will document the training process in full";
  private static final String SAID = "small bakeries fear licence paperwork burying their evening";

  @TempDir Path folder;
  private Path report = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    report = Files.createDirectories(folder.resolve("report"));
  }

  private ReportCheck check(Path path) throws IOException {
    var families = new TreeMap<String, List<List<String>>>();
    families.put("one", List.of(List.of("We are told that " + SAID), List.of(PUBLIC)));
    families.put("two", List.of(List.of("Sluggish cranes of harbours delay everything.")));
    families.put("three", List.of(List.of("Sluggish cranes of harbours delay nothing.")));
    families.put("four", List.of(List.of("Sluggish cranes of harbours delay nothing.")));
    var index =
        IndexFixture.seal(
            Files.createTempDirectory(folder, "index"),
            ReleasePolicy.standard(),
            AllowList.builder().add("drafts", PUBLIC).build(),
            new NameRegister(List.of("Green Harbour Union"), List.of()),
            families,
            2,
            IndexFixture.NO_KEY);
    return new DisclosureGate(ReleasePolicy.standard(), Duration.ofMinutes(2)).check(path, index);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(report.resolve(name), text);
  }

  @Test
  void wordsOfFewBlockAndArePlacedButNotTold() throws IOException {
    write("a.html", "<h1>Report</h1><p>Fine words.</p><p>Some say " + SAID + ".</p>");
    var check = check(report);
    assertThat(check.blocks())
        .isNotEmpty()
        .allSatisfy(violation -> assertThat(violation.file()).isEqualTo("a.html"));
    assertThat(check.json()).contains("\"blocked\"", "QUOTED_TOKENS").doesNotContain("bakeries");
  }

  @Test
  void oneFileIsCheckedLikeAFolder() throws IOException {
    var file = write("a.md", "Some say " + SAID + ".");
    assertThat(check(file).blocks()).isEqualTo(check(report).blocks()).isNotEmpty();
  }

  @Test
  void aNameBlocks() throws IOException {
    assertThat(check(write("a.md", "The Green Harbour Union spoke.")).blocks())
        .anyMatch(violation -> violation.rule() == Rule.RESPONDENT_NAME);
  }

  @Test
  void anAddressIsLookedAtByAPerson() throws IOException {
    write("a.md", "See https://example.org/consultation, or write to results@example.org.");
    Files.write(
        report.resolve("a.pdf"), requireNonNull(PdfLeaks.of("Fine words.").get("text.pdf")));
    var check = check(report);
    assertThat(check.blocks()).isEmpty();
    assertThat(check.warnings())
        .allMatch(violation -> violation.rule() == Rule.POSSIBLE_TRACE)
        .extracting(Violation::file)
        .as("a PDF tells when it was made")
        .containsExactly("a.md");
  }

  /** The second net: nobody of the register, but a person all the same. */
  @Test
  void whatLooksLikeAPersonIsLookedAtAndNeverBlocks() throws IOException {
    write("a.md", "We thank Maria Lindqvist, who chaired the second meeting in Brussels.");
    write("b.md", "The European Union will publish the Code of Practice in New York too.");
    write(
        "c.html",
        "<p style='font-family: Times New Roman'>We thank <b>J. van Houten</b> again.</p>");
    var check = check(report);
    assertThat(check.blocks()).isEmpty();
    assertThat(check.warnings())
        .allMatch(violation -> violation.rule() == Rule.POSSIBLE_NAME)
        .extracting(Violation::file)
        .containsOnly("a.md", "c.html");
    assertThat(check.json()).doesNotContain("Lindqvist", "Houten");
  }

  /** A warning names no file that is named after a respondent. */
  @Test
  void aFileNamedAfterARespondentIsToldByItsNumber() throws IOException {
    write(
        "Green Harbour Union.md", "We thank Maria Lindqvist, who chaired the meeting in Brussels.");
    var check = check(report);
    assertThat(check.blocks()).anyMatch(violation -> violation.rule() == Rule.RESPONDENT_NAME);
    assertThat(check.warnings()).anyMatch(violation -> violation.rule() == Rule.POSSIBLE_NAME);
    assertThat(check.json()).doesNotContain("Harbour", "Lindqvist");
  }

  @Test
  void publicTextAndWordsOfTheWritersOwnPass() throws IOException {
    write("a.md", "The draft says: " + PUBLIC + ". Many welcome this, and 31 % do not.");
    var check = check(report);
    assertThat(check.blocks()).isEmpty();
    assertThat(check.warnings()).isEmpty();
    assertThat(check.json()).contains("\"clean\"");
  }

  @Test
  void aShortRunOfOneFamilyWarnsAndNeverBlocks() throws IOException {
    write("a.md", "Respondents wrote of licence paperwork burying their hopes.");
    write("b.md", "Many told us: cranes of harbours delay.");
    write("c.md", "They do fear that we are told that."); // says too little
    var check = check(report);
    assertThat(check.blocks()).isEmpty();
    assertThat(check.warnings())
        .allMatch(violation -> violation.rule() == Rule.SHORT_RUN)
        .extracting(Violation::file)
        .containsExactly("a.md");
  }

  @Test
  void aPlaceThatIsBlockedIsNotWarnedOfToo() throws IOException {
    var check = check(write("a.md", "Some say " + SAID + "."));
    assertThat(check.warnings()).isEmpty();
  }

  @Test
  void aDocumentIsReadInItsHiddenParts() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(report.resolve("a.docx")))) {
      for (var part :
          Map.of(
                  "word/document.xml",
                  "<w><p><r><t>Fine words.</t></r></p></w>",
                  "word/comments.xml",
                  "<w><p><r><t>cf. " + SAID + "</t></r></p></w>")
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    assertThat(check(report).blocks()).isNotEmpty();
  }

  @Test
  void whatCannotBeReadBlocks() throws IOException {
    assertThat(check(write("a.xyz", "words")).blocks())
        .anyMatch(violation -> violation.rule() == Rule.UNREADABLE);
  }
}
