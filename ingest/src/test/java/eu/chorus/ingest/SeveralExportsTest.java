package eu.chorus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.model.Contribution;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of one survey that were made one after the other: the later word holds. */
class SeveralExportsTest {
  private static final String HEADER = "Reference;Date;Type;Mail;Good?;Why?;Upload\n";
  private static final String QUESTIONS =
      """
      stakeholders: {NGO: civil_society}
      questions:
        - {id: good, header: "Good?", kind: single, options: [Yes, No], input: in}
        - {id: why, header: "Why?", kind: open, input: in}
        - {id: paper, header: Upload, kind: upload, input: in}
      """;
  private static final String HEAD =
      """
          layout: portal-csv
          uploads: uploads
          channel: consultation
          round: consultation
          columns: {id: Reference, submitted: Date, stakeholder: Type, identity: [Mail]}
      """;

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void fill() {
    folder = new Folder(temp).with("uploads/lost.pdf", "nobody's");
  }

  private SeveralExportsTest files(String files) {
    folder.yaml("inputs:\n  - id: in\n" + HEAD + "    files:\n" + files + QUESTIONS);
    return this;
  }

  private SeveralExportsTest export(String name, String... rows) {
    folder.with(name, HEADER + String.join("\n", rows) + "\n");
    return this;
  }

  private List<RowOutcome> outcomes() {
    var consultation = folder.consultation();
    try (var rows = Ingestion.read(consultation, "in", temp, Custody.ofNothing())) {
      return rows.toList();
    }
  }

  /** What became of each row, by source and row number. */
  private Map<String, String> fates() {
    var fates = new TreeMap<String, String>();
    outcomes()
        .forEach(
            row ->
                fates.put(
                    row.reference().source() + " " + row.reference().row(),
                    row.getClass().getSimpleName()));
    return fates;
  }

  private Map<String, String> said() {
    var said = new TreeMap<String, String>();
    for (var row : outcomes()) {
      if (row instanceof RowOutcome.Accepted accepted) {
        Contribution c = accepted.contribution();
        said.put(c.id(), c.answers().get(c.answers().size() - 1).text().orElseThrow().text());
      }
    }
    return said;
  }

  private void assertStops(ProblemKind... kinds) {
    assertThatThrownBy(() -> folder.read())
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(Folder.kinds(e.problems())).contains(kinds));
  }

  @Test
  void theLaterExportHoldsAndEveryRowIsAccountedFor() {
    folder.with("uploads/F1-a.pdf", "a").with("uploads/F2-b.pdf", "b");
    files("      - {file: 1.csv, control_total: 3}\n      - 2.csv\n")
        .export("1.csv", "F1;;NGO;;Yes;first;a.pdf", "F2;;NGO;;No;kept;b.pdf", "F3;;;;;gone on;")
        .export("2.csv", "F2;;NGO;;No;kept;b.pdf", "F1;;NGO;;No;second;", "F4;;;;;new;");
    assertThat(fates())
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of(
                    "in 2",
                    "Superseded",
                    "in 3",
                    "Duplicate",
                    "in 4",
                    "Accepted",
                    "in.2 2",
                    "Accepted",
                    "in.2 3",
                    "Accepted",
                    "in.2 4",
                    "Accepted")));
    assertThat(said())
        .containsExactly(
            Map.entry("in/F1", "second"),
            Map.entry("in/F2", "kept"),
            Map.entry("in/F3", "gone on"),
            Map.entry("in/F4", "new"));
    var accounting = Ingestion.account(folder.consultation(), temp, Custody.ofNothing());
    assertThat(accounting.problems()).isEmpty();
    assertThat(accounting.csv())
        .contains(
            "in,rows,3,1,1,1,0,0,3,\n",
            "in,uploads,3,2,0,0,1,0,,UPLOAD_ORPHANED=1\n",
            "in.2,rows,3,3,0,0,0,0,,\n",
            "in.2,uploads,0,0,0,0,0,0,,\n");
  }

  @Test
  void aCorrectionThatCannotBeReadReplacesNothing() {
    files("      - 1.csv\n      - 2.csv\n")
        .export("1.csv", "F1;;;;;first;")
        .export("2.csv", "F1;;;;;second");
    assertThat(fates()).containsEntry("in 2", "Accepted").containsEntry("in.2 2", "Quarantined");
  }

  @Test
  void anInputMaySupersedeAnEarlierOne() {
    folder.yaml(
        "inputs:\n  - id: in\n"
            + HEAD
            + "    file: 1.csv\n  - id: again\n    supersedes: in\n"
            + HEAD
            + "    file: 2.csv\n"
            + QUESTIONS);
    export("1.csv", "F1;;;;;first;").export("2.csv", "F1;;;;;second;");
    assertThat(fates()).containsEntry("in 2", "Superseded").containsEntry("again 2", "Accepted");
    assertThat(said()).containsExactly(Map.entry("in/F1", "second"));
  }

  @Test
  void aLaterExportWithAnotherColumnOrOptionStops() {
    files("      - 1.csv\n      - 2.csv\n").export("1.csv", "F1;;;;Yes;first;");
    folder.with("2.csv", HEADER.replace("Why?", "Why not?") + "F1;;;;Maybe;second;\n");
    assertStops(
        ProblemKind.EXPORT_COLUMN_UNMAPPED,
        ProblemKind.CONFIG_COLUMN_UNKNOWN,
        ProblemKind.EXPORT_OPTION_UNDECLARED);
  }

  @Test
  void columnsThatMovedAreFoundAndOnesThatChangedAreMapped() {
    files(
            """
                  - 1.csv
                  - file: 2.csv
                    headers: {why: "Why not?"}
                    without: [good]
                    ignore: [New]
            """
                .indent(0))
        .export("1.csv", "F1;;NGO;;Yes;first;", "F2;;NGO;;Yes;stays;");
    folder.with("2.csv", "Upload;Why not?;New;Type;Date;Mail;Reference\n;second;x;NGO;;;F1\n");
    assertThat(said()).containsExactly(Map.entry("in/F1", "second"), Map.entry("in/F2", "stays"));
    files("      - {file: 1.csv, without: [other], headers: {another: x}}\n");
    assertStops(ProblemKind.CONFIG_DANGLING_REFERENCE);
  }

  @Test
  void rowsWithoutIdsCannotBeSuperseded() {
    files("      - 1.csv\n      - 2.csv\n")
        .export("1.csv", "F1;;;;;first;")
        .export("2.csv", "Anonymous;;;;;second;");
    assertStops(ProblemKind.EXPORT_ANONYMOUS_SERIES);
  }

  @Test
  void oneRespondentsSubmissionsAllCountUnlessOnlyTheLatestShall() {
    String[] rows = {
      "F1;19.06.2020 21:54;;a@example.org;;first;",
      "F2;19.06.2020 21:55;;A@example.org ;;second;",
      "F3;;;a@example.org;;undated;",
      "F4;18.06.2020;;b@example.org;;other;"
    };
    files("      - 1.csv\n").export("1.csv", rows);
    assertThat(fates().values()).containsOnly("Accepted");
    var pseudonyms = new ArrayList<String>();
    outcomes()
        .forEach(
            row ->
                pseudonyms.add(
                    ((RowOutcome.Accepted) row).contribution().respondent().pseudonym()));
    assertThat(pseudonyms.get(1)).isEqualTo(pseudonyms.get(0)).isEqualTo(pseudonyms.get(2));
    assertThat(pseudonyms.get(3)).isNotEqualTo(pseudonyms.get(0)).doesNotContain("example");
    folder.yaml("several: latest\ninputs:\n  - id: in\n" + HEAD + "    file: 1.csv\n" + QUESTIONS);
    assertThat(fates())
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of(
                    "in 2",
                    "Superseded",
                    "in 3",
                    "Accepted",
                    "in 4",
                    "Accepted",
                    "in 5",
                    "Accepted")));
  }

  @Test
  void theLatestIsToldByTheInstantAndNotByTheClock() {
    files("      - 1.csv\n")
        .export(
            "1.csv",
            "F1;19.06.2020 23:30+02:00;;a@example.org;;earlier;",
            "F2;19.06.2020 22:00Z;;a@example.org;;later;");
    folder.yaml("several: latest\ninputs:\n  - id: in\n" + HEAD + "    file: 1.csv\n" + QUESTIONS);
    assertThat(fates())
        .containsExactlyInAnyOrderEntriesOf(Map.of("in 2", "Superseded", "in 3", "Accepted"));
  }

  @Test
  void whoHasWithdrawnIsNotReadAgain() {
    files("      - 1.csv\n      - 2.csv\n")
        .export("1.csv", "F1;;;;;first;", "F2;;;;;other;")
        .export("2.csv", "F1;;;;;second;");
    var custody = Custody.ofNothing();
    var after = new Custody(custody.key(), List.of(custody.tombstone("in/F1")));
    var accounting = Ingestion.account(folder.consultation(), temp, after);
    assertThat(accounting.csv()).contains("in,rows,2,1,0,0,0,1,,\n", "in.2,rows,1,0,0,0,0,1,,\n");
    assertThat(accounting.problems()).isEmpty();
  }
}
