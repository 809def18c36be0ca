package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.correction.CorrectionFile;
import eu.chorus.jobs.sample.Sample;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.model.ProvisionKey;
import eu.chorus.nlp.correction.RequestRef;
import eu.chorus.nlp.request.Equivalence;
import eu.chorus.output.codebook.CodebookWorkbook;
import eu.chorus.output.codebook.DispositionWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disposition matrix goes round as chairs take it: exported, filled in, imported; then the
 * codebook changes, a contribution is withdrawn and a new round comes in, and what they filled in
 * stands. On invented comments on a measure, through the command line.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DispositionLoopTest {
  private static final String CLARIFY =
      RequestRef.about(
              new ProvisionKey("draft1", "Measure 1.1"),
              "clarify",
              String.join(" ", Equivalence.installed().object("risk assessment")))
          .toString();
  private static final String DELETE = "draft1/Measure 1.1/delete";
  private static final String ANSWER = "= The next draft says what such an assessment covers.";

  @TempDir private static Path folder;
  private static Path out = Path.of("");
  private static String told = "";

  private static int chorus(String command, String... more) {
    var all = new ArrayList<>(List.of(command.split(" ", -1)));
    all.addAll(List.of(more));
    all.addAll(List.of("--out", out.toString(), "--master", "local[2]"));
    var printed = new ByteArrayOutputStream();
    var err = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      LocalSpark.stop();
      return Main.run(new Main(), all.toArray(String[]::new));
    } finally {
      System.setErr(err);
      told = printed.toString(StandardCharsets.UTF_8);
    }
  }

  private static void does(String command, String... more) {
    assertThat(chorus(command, more)).as(() -> command + ": " + told).isZero();
  }

  private static int importing(String command, Path file) {
    return chorus(command + " import", file.toString(), "--by=A. Chair", "--why=plenary");
  }

  @BeforeAll
  static void runOnce() throws IOException {
    LocalSpark.LITTLE.forEach(System::setProperty);
    out = folder.resolve("out");
    draft("draft1", "Measure 1.1. Keeping", "Providers keep records of their models.");
    draft(
        "draft2",
        "Measure 1.1. Aims",
        "Records serve their readers.",
        "Measure 1.2. Keeping",
        "Providers keep records. A risk assessment, for example of misuse.");
    Files.writeString(
        folder.resolve("crosswalk.csv"),
        "from_draft,from,to_draft,to,kind\ndraft1,Measure 1.1,draft2,Measure 1.2,kept\n");
    comments("draft1", 0, 11, 10);
    consultation("draft1");
    does("run", "--config", folder.resolve("consultation.yaml").toString());
  }

  @AfterAll
  static void leaveSparkAsItWas() {
    LocalSpark.LITTLE.keySet().forEach(System::clearProperty);
  }

  private static void draft(String round, String... measures) throws IOException {
    Files.writeString(
        folder.resolve(round + ".txt"),
        "Commitment 1. Records\n\nWhat is kept.\n\n" + String.join("\n\n", measures));
  }

  /** What a respondent of a round says beside. */
  private static String other(String round, int number) {
    var answers = Sample.answers(120, 5);
    return answers.get(Integer.parseInt(round.substring(5)) * 40 + number).replaceAll("\\s+", " ");
  }

  /**
   * Those who want the measure clarified, and then those who want it deleted; each says much else.
   *
   * @param gone how many of the first have withdrawn
   */
  private static void comments(String round, int gone, int clarify, int delete) throws IOException {
    var csv = new StringBuilder("Id;Capacity;Comment\n");
    for (int i = gone; i < clarify + delete; i++) {
      boolean clear = i < clarify;
      csv.append(round).append(clear ? "c" : "d").append(i).append(";Person;\"");
      csv.append(clear ? "Measure 1.1 should clarify the risk assessment. " : "");
      csv.append(clear ? "" : "Please delete Measure 1.1. ");
      csv.append(other(round, i).replace("\"", "'")).append("\"\n");
    }
    Files.writeString(folder.resolve(round + ".csv"), csv);
  }

  private static void consultation(String... rounds) throws IOException {
    var inputs = new StringBuilder();
    var questions = new StringBuilder();
    for (String round : rounds) {
      inputs.append(
          """
            - {id: %1$s, layout: portal-csv, file: %1$s.csv, channel: plenary, round: %1$s,
               columns: {id: Id, stakeholder: Capacity}}
          """
              .formatted(round));
      questions.append(
          """
            - {id: q_%1$s, input: %1$s, header: Comment, kind: open, topic: all,
               working_groups: [WG1]}
          """
              .formatted(round));
    }
    Files.writeString(
        folder.resolve("consultation.yaml"),
        """
        consultation: {id: c, title: "Invented"}
        inputs:
        %s
        stakeholders: {Person: individual_eu}
        working_groups: [{id: WG1, title: "Working Group 1"}]
        topics:
          - {id: all, title: "Everything", working_groups: [WG1]}
        questions:
        %s
        drafts:
          - {round: draft1, text: draft1.txt, working_groups: {"Commitment 1": WG1}}
          - {round: draft2, text: draft2.txt, working_groups: {"Commitment 1": WG1}}
        crosswalk: crosswalk.csv
        """
            .formatted(inputs, questions));
  }

  private static Path workbook() {
    return out.resolve("restricted/disposition/WG1.xlsx");
  }

  private interface Edit {
    void on(XSSFSheet sheet);
  }

  private static Path edited(Path workbook, Path to, Edit edit) throws IOException {
    var read = new ByteArrayInputStream(Files.readAllBytes(workbook));
    try (var book = new XSSFWorkbook(read);
        var written = Files.newOutputStream(to)) {
      edit.on(book.getSheetAt(0));
      book.write(written);
    }
    return to;
  }

  /** Fills in a cell of the row of a request. */
  private static void fill(XSSFSheet sheet, String request, String column, String text) {
    for (int row = 1; row <= sheet.getLastRowNum(); row++) {
      if (cell(sheet, row, "Row").equals(request)) {
        sheet.getRow(row).getCell(DispositionWorkbook.headers().indexOf(column)).setCellValue(text);
        return;
      }
    }
    throw new AssertionError("no row " + request);
  }

  /** The report of the newest candidate. */
  private static String report() throws IOException {
    try (var numbers = Files.list(out.resolve("restricted/candidates"))) {
      var newest = numbers.max(Comparator.comparing(Path::toString)).orElseThrow();
      return Files.readString(newest.resolve("report.html")).replace('\u00a0', ' ');
    }
  }

  private static String cell(XSSFSheet sheet, int row, String column) {
    var cell = sheet.getRow(row).getCell(DispositionWorkbook.headers().indexOf(column));
    return cell == null ? "" : cell.toString();
  }

  /** A column of the workbook that lies there, by the row's request. */
  private static Map<String, String> column(String column) throws IOException {
    var cells = new TreeMap<String, String>();
    try (var in = Files.newInputStream(workbook());
        var book = new XSSFWorkbook(in)) {
      var sheet = book.getSheetAt(0);
      for (int row = 1; row <= sheet.getLastRowNum(); row++) {
        cells.put(cell(sheet, row, "Row"), cell(sheet, row, column));
      }
    }
    return cells;
  }

  @Test
  @Order(1)
  void theExportTellsWhoAsksForWhatAndIsItsOwnersAlone() throws IOException {
    assertThat(chorus("disposition export", "--working-group", "WG9")).isEqualTo(1);
    assertThat(told).contains("allowed: WG1");
    does("disposition export", "--round", "draft1");
    assertThat(out.resolve("restricted/disposition/WG1-draft1.xlsx")).exists();
    assertThat(workbook()).doesNotExist();
    does("disposition export");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workbook())))
        .isEqualTo("rw-------");
    assertThat(column("Families"))
        .hasSize(3)
        .containsEntry(CLARIFY, "11.0")
        .containsEntry(DELETE, "10.0");
    assertThat(column("Request").values())
        .containsExactlyInAnyOrder("Clarify", "Clarify: risk assessment", "Delete");
    assertThat(column("Likely taken up")).containsEntry(DELETE, "partly");
    assertThat(column("By stakeholder type (families)"))
        .containsEntry(CLARIFY, "Individual (EU) 11");
    assertThat(column("Became in the next draft")).containsEntry(CLARIFY, "Measure 1.2");
    var before = Files.readAllBytes(workbook());
    does("disposition export");
    assertThat(workbook()).hasBinaryContent(before);
  }

  @Test
  @Order(2)
  void whatIsWrongIsToldAtOnceAndNothingIsKept() throws IOException {
    var said = other("draft1", 0);
    var wrong =
        edited(
            workbook(),
            folder.resolve("wrong.xlsx"),
            sheet -> {
              fill(sheet, CLARIFY, "Verdict", "perhaps");
              fill(sheet, CLARIFY, "Response", said);
              fill(sheet, DELETE, "New provision", "Measure 77");
            });
    assertThat(importing("disposition", wrong)).isEqualTo(2);
    assertThat(told)
        .contains("wrong.xlsx, sheet Disposition", ", verdict", ", response", ", new provision")
        .contains("words of very few respondents")
        .doesNotContain("perhaps", "Measure 77", said);
    assertThat(out.resolve("restricted/" + CorrectionFile.NAME)).doesNotExist();
  }

  @Test
  @Order(3)
  void whatIsFilledInIsKeptAndAStaleOneIsAConflict() throws IOException {
    var other = Files.copy(workbook(), folder.resolve("other.xlsx"));
    var good =
        edited(
            workbook(),
            folder.resolve("good.xlsx"),
            sheet -> {
              fill(sheet, CLARIFY, "Verdict", "Taken up");
              fill(sheet, CLARIFY, "Response", ANSWER + "\nIt comes with examples.");
              fill(sheet, CLARIFY, "New provision", "Measure 1.2");
              fill(sheet, DELETE, "Verdict", "not");
              fill(sheet, DELETE, "Rationale", "Without it nothing is kept.");
            });
    assertThat(importing("disposition", good)).as(told).isZero();
    assertThat(told).contains("version 1: 5 entries");
    assertThat(importing("disposition", good)).isZero();
    assertThat(told).contains("nothing was filled in since");
    var stale = edited(other, folder.resolve("o.xlsx"), s -> fill(s, CLARIFY, "Verdict", "not"));
    assertThat(importing("disposition", stale)).isEqualTo(2);
    assertThat(told).contains("Somebody else", ", verdict", "version 1");
  }

  @Test
  @Order(4)
  void itStandsInEveryWorkbookOnceTheCodebookIsAnother() throws IOException {
    does("codebook export");
    var codebook =
        edited(
            out.resolve("restricted/codebook/codebook-WG1-v1.xlsx"),
            folder.resolve("codebook.xlsx"),
            sheet -> {
              var row = sheet.getRow(sheet.getLastRowNum());
              var columns = CodebookWorkbook.headers();
              row.getCell(columns.indexOf("topic")).setCellValue("all");
              row.getCell(columns.indexOf("new label")).setCellValue("Risk assessment");
            });
    assertThat(importing("codebook", codebook)).as(told).isZero();
    edited(workbook(), workbook(), sheet -> fill(sheet, DELETE, "Response", "It is needed."));
    does("run", "--config", folder.resolve("consultation.yaml").toString());
    assertThat(column("Verdict")).containsEntry(CLARIFY, "taken up").containsEntry(DELETE, "not");
    assertThat(report())
        .as("an act as a whole has a number, what it is about has none")
        .contains("You said, we did", "Delete (10 contributions): not taken up.")
        .contains("1 more request that the chairs have answered is not shown")
        .doesNotContain("comes with examples", "It is needed");
    assertThat(column("Response"))
        .as("given back or not, and no formula")
        .containsEntry(CLARIFY, "'" + ANSWER + "\nIt comes with examples.")
        .containsEntry(DELETE, "It is needed.");
    assertThat(column("New provision")).containsEntry(CLARIFY, "Measure 1.2");
    assertThat(column("Rationale")).containsEntry(DELETE, "Without it nothing is kept.");
    assertThat(column("Base")).containsEntry(CLARIFY, "2").containsEntry(DELETE, "0");
  }

  @Test
  @Order(5)
  void whatVanishesIsKeptWithoutAWordAndANewRoundComesBesideIt() throws IOException {
    comments("draft1", 2, 11, 10); // nine are too few for what it is about
    comments("draft2", 0, 0, 11);
    consultation("draft1", "draft2");
    var config = folder.resolve("consultation.yaml").toString();
    does("ingest", "--config", config);
    does("analyse");
    assertThat(column("State")).containsEntry(CLARIFY, "vanished").containsEntry(DELETE, "");
    assertThat(column("Request")).containsEntry(CLARIFY, "Clarify: …");
    assertThat(column("Request").values()).noneMatch(label -> label.contains("risk"));
    assertThat(column("Families")).containsEntry(CLARIFY, "").containsEntry(DELETE, "10.0");
    assertThat(column("Verdict")).containsEntry(CLARIFY, "taken up").containsEntry(DELETE, "not");
    assertThat(column("Response")).containsEntry(DELETE, "It is needed.");
    assertThat(told).doesNotContain("needed");
    assertThat(column("Draft")).containsValue("draft2");
    does("disposition export");
    assertThat(column("Base").values()).as("who exports sees what stands").containsOnly("2");
    assertThat(column("Response")).containsEntry(DELETE, "It is needed.");
  }
}
