package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Accounting;
import eu.chorus.ingest.Folder;
import eu.chorus.ingest.Ingestion;
import eu.chorus.model.StakeholderType;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalCsvTest {
  private static final String HEADER =
      "\uFEFFReference;Feedback date;Language;User type;Surname;Organisation name;Country;Privacy;"
          + "\"How important?\n: Skills\";\"How important?\n: \"\"Testing\"\" sites\";"
          + "Enough?;\"Other, specify:\n\";New?;Other, specify:;Upload\n";
  private static final String YAML =
      """
      inputs:
        - id: in
          layout: portal-csv
          file: export.csv
          uploads: uploads
          channel: consultation
          round: consultation
          columns:
            id: Reference
            submitted: Feedback date
            language: Language
            stakeholder: User type
            country: Country
            organisation: Organisation name
            anonymity: {column: Privacy, named: [named]}
            identity: [Surname]
      stakeholders: {NGO: civil_society, Citizen: individual_eu}
      questions:
        - {id: m1, header: "How important? : Skills", kind: matrix, options: [low, high, No opinion]}
        - {id: m2, header: "How important?: 'Testing' sites", kind: matrix, options: [low, high]}
        - {id: enough, header: "Enough?", kind: single, options: [Yes, No, "1; 2"]}
        - {id: enough_other, header: "Other, specify:#1", kind: open}
        - {id: new, header: "New?", kind: multiple, options: [a, "b; c", b, d]}
        - {id: new_other, header: "Other, specify:#2", kind: open}
        - {id: paper, header: Upload, kind: upload}
      """;

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void fill() {
    folder = new Folder(temp).with("uploads/keep", "").yaml(YAML);
  }

  private Folder rows(String... rows) {
    return folder.with("export.csv", HEADER + String.join("\n", rows) + "\n");
  }

  @Test
  void readsAWholeContribution() {
    rows(
        "F1;19.06.2020 21:54;Greek;NGO;Doe;Org A;Malta;named;high;low;Yes;\"Well;\r\n\"\"quoted\"\"\";"
            + "d;second;x.docx");
    var c = folder.contributions().get(0);
    assertThat(c.id()).isEqualTo("in/F1");
    assertThat(c.submitted()).contains(LocalDate.of(2020, 6, 19));
    assertThat(c.language()).isEqualTo("el");
    assertThat(c.respondent().type()).isEqualTo(StakeholderType.CIVIL_SOCIETY);
    assertThat(c.respondent().rawType()).isEqualTo("NGO");
    assertThat(c.respondent().country()).isEqualTo("Malta");
    assertThat(c.respondent().anonymous()).isFalse();
    assertThat(c.respondent().organisation().orElseThrow().text()).isEqualTo("Org A");
    assertThat(c.respondent().identity().get(0).text()).isEqualTo("Doe");
    assertThat(c.reference().row()).isEqualTo(2);
    assertThat(c.answers().stream().map(a -> a.question()))
        .containsExactly("m1", "m2", "enough", "enough_other", "new", "new_other");
    assertThat(c.answers().get(3).text().orElseThrow().text()).isEqualTo("Well;\n\"quoted\"");
    assertThat(c.answers().get(5).text().orElseThrow().text()).isEqualTo("second");
  }

  @Test
  void questionsCarryTheTextOfTheExport() {
    rows("F1;;;;;;;;;;;;;;");
    var questions = folder.consultation().questions();
    assertThat(questions.get(0).title()).isEqualTo("How important?");
    assertThat(questions.get(1).fullText()).isEqualTo("How important?: \"Testing\" sites");
  }

  @Test
  void whoeverDidNotReadablyAllowToBeNamedIsAnonymous() {
    rows("F1;;;;;;;named;;;;;;;", "F2;;;;;;;;;;;;;;", "F3;;;;;;;NAMED?;;;;;;;");
    assertThat(folder.contributions().stream().map(c -> c.respondent().anonymous()))
        .containsExactly(false, true, true);
  }

  @Test
  void severalChoicesAreCutByTheLongestOptions() {
    rows("F1;;;;;;;;;;;;d; b; c;;", "F2;;;;;;;;;;;;\"a;b\";;", "F3;;;;;;;;;;1; 2;;;;");
    rows("F1;;;;;;;;;;;;\"d; b; c\";;", "F2;;;;;;;;;;;;\"b;a\";;", "F3;;;;;;;;;;\"1; 2\";;;;");
    var chosen = folder.contributions().stream().map(c -> c.answers().get(0).options()).toList();
    assertThat(chosen).containsExactly(List.of("b; c", "d"), List.of("a", "b"), List.of("1; 2"));
  }

  @Test
  void aTimeThatCannotBeReadIsToldAndTheDayKept() {
    rows("F1;19.06.2020 25:00;;;;;;;;;;;;;", "F2;19.06.2020 6:05 PM;;;;;;;;;;;;;");
    assertThat(folder.fates()).containsExactly("ROW_DATE_UNREADABLE", "accepted");
    assertThat(folder.contributions())
        .allMatch(c -> c.submitted().equals(Optional.of(LocalDate.of(2020, 6, 19))));
  }

  @Test
  void everyRowEndsInExactlyOneState() {
    rows(
        "F1;19.06.2020;;;;;;;;;;;;;",
        "F1;19.06.2020;;;;;;;;;;;;;",
        "F1;20.06.2020;;;;;;;;;;;;;",
        ";19.06.2020;;;;;;;;;;;;;",
        "F2;31.02.2020;;;;;;;;;;;;;",
        "F3;19.06.2020;short",
        "",
        "F4;2020-06-19;;;;;;;;;;;;;");
    assertThat(folder.fates())
        .containsExactly(
            "accepted",
            "duplicate",
            "ROW_ID_REPEATED",
            "ROW_WITHOUT_ID",
            "ROW_DATE_UNREADABLE",
            "ROW_RAGGED",
            "accepted");
    assertThat(folder.outcomes().get(6).reference().row()).isEqualTo(9);
    var rows = folder.accounts().get(0);
    assertThat(rows.problems()).isEmpty();
    assertThat(rows.read()).isEqualTo(7);
    assertThat(new Accounting(folder.accounts()).csv())
        .startsWith(
            """
            source,unit,read,accepted,duplicate,superseded,quarantined,withdrawn,declared,reasons
            in,rows,7,3,1,0,3,0,,ROW_DATE_UNREADABLE=1 ROW_ID_REPEATED=1 ROW_RAGGED=1 ROW_WITHOUT_ID=1
            """);
  }

  @Test
  void anUploadBelongsToTheContributionWhoseIdStartsItsName() throws IOException {
    folder
        .with("uploads/F53-a.pdf", "one")
        .with("uploads/F53.docx.pdf", "two")
        .with("uploads/F530067-letter.pdf", "three")
        .with("uploads/lost.pdf", "four");
    rows("F53;;;;;;;;;;;;;;a.pdf", "F530067;;;;;;;;;;;;;;letter.docx", "F9;;;;;;;;;;;;;;gone.pdf");
    var found = folder.contributions();
    assertThat(found.get(0).attachments()).hasSize(2);
    assertThat(found.get(1).attachments()).hasSize(1);
    var attachment = found.get(1).attachments().get(0);
    assertThat(attachment.question()).isEqualTo("paper");
    assertThat(attachment.bytes()).isEqualTo(5);
    assertThat(attachment.sha256()).isEqualTo(Label.sha256("three"));
    var source = folder.consultation().sources().get(0);
    try (var in = Ingestion.open(source, attachment, temp)) {
      assertThat(in.readAllBytes()).isEqualTo("three".getBytes(StandardCharsets.UTF_8));
    }
    var uploads = folder.accounts().get(1);
    assertThat(uploads.unit()).isEqualTo(Account.Unit.UPLOADS);
    assertThat(List.of(uploads.read(), uploads.accepted(), uploads.quarantined()))
        .containsExactly(5L, 3L, 2L);
    assertThat(uploads.reasons()).isEqualTo(Map.of("UPLOAD_MISSING", 1L, "UPLOAD_ORPHANED", 2L));
    assertThat(uploads.problems()).isEmpty();
  }

  @Test
  void aControlTotalThatIsNotMetIsAProblem() {
    folder.yaml(YAML.replace("    columns:", "    control_total: 2\n    columns:"));
    rows("F1;;;;;;;;;;;;;;");
    assertThat(Folder.kinds(folder.accounts().get(0).problems()))
        .containsExactly(ProblemKind.ACCOUNT_CONTROL_TOTAL);
  }

  @Test
  void aFileThatCannotBeReadIsOneProblemWithoutItsText() {
    assertUnreadable(HEADER + "F1;\"secret words");
    folder.with(
        "export.csv", "Reference;Enough?\nF1;\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> folder.read()).isInstanceOf(UserException.class);
    folder.with("export.csv", "");
    assertThatThrownBy(() -> folder.read())
        .isInstanceOfSatisfying(
            UserException.class,
            e -> assertThat(Folder.kinds(e.problems())).contains(ProblemKind.EXPORT_EMPTY));
  }

  private void assertUnreadable(String content) {
    folder.with("export.csv", content);
    assertThatThrownBy(() -> folder.read())
        .isInstanceOfSatisfying(
            UserException.class,
            e -> {
              assertThat(Folder.kinds(e.problems())).contains(ProblemKind.EXPORT_UNREADABLE);
              assertThat(e.getMessage()).doesNotContain("secret");
            });
  }
}
