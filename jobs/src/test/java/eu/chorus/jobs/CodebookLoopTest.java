package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.correction.CorrectionFile;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.sample.Sample;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.model.Correction;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.output.codebook.CodebookWorkbook;
import eu.chorus.output.codebook.SampleWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
 * The codebook goes round as analysts take it: exported, edited, imported, run again; then a sample
 * is labelled and scored. On invented answers to one question, through the command line.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodebookLoopTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final int ANSWERS = 170;
  private static final String GOOD = "Duties of those who build upon a model";

  private static final int SAMPLED = 45;
  private static final int LATE = 12;

  @TempDir private static Path folder;
  private static Path out = Path.of("");
  private static String told = "";

  /** The themes of every passage before anybody edited anything. */
  private static Map<String, Set<String>> before = Map.of();

  /** The themes that are renamed (two), merged, merged into, and hidden. */
  private static List<String> chosen = List.of();

  private static int chorus(Callable<Integer> command, String... arguments) {
    var printed = new ByteArrayOutputStream();
    var err = System.err;
    var standard = System.out;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      LocalSpark.stop();
      return Main.run(command, arguments);
    } finally {
      System.setErr(err);
      System.setOut(standard);
      told = printed.toString(StandardCharsets.UTF_8);
    }
  }

  private static int chorus(String command, String... more) {
    var all = new ArrayList<>(List.of(command.split(" ", -1)));
    all.addAll(List.of(more));
    all.addAll(List.of("--out", out.toString(), "--master", "local[2]"));
    return chorus(new Main(), all.toArray(String[]::new));
  }

  private static int importing(Path file) {
    return chorus(
        new CodebookImport(CLOCK),
        file.toString(),
        "--by=A. Analyst",
        "--why=clearer names",
        "--out=" + out,
        "--master=local[2]");
  }

  @AfterAll
  static void leaveSparkAsItWas() {
    LocalSpark.LITTLE.keySet().forEach(System::clearProperty);
  }

  @BeforeAll
  static void runOnce() throws IOException {
    LocalSpark.LITTLE.forEach(System::setProperty);
    out = folder.resolve("out");
    write(answers(ANSWERS));
    Files.writeString(
        folder.resolve("consultation.yaml"),
        """
        consultation: {id: c, title: "Invented"}
        inputs:
          - id: in
            layout: portal-csv
            file: in.csv
            channel: consultation
            round: consultation
            columns: {id: Id, stakeholder: Capacity}
        stakeholders: {Company: other_industry, Person: individual_eu}
        working_groups: [{id: WG1, title: "Working Group 1"}]
        topics:
          - {id: all, title: "Everything", working_groups: [WG1]}
          - {id: nothing, title: "Nothing", working_groups: [WG1]}
        questions:
          - {id: why, header: "Why?", kind: open, topic: all, working_groups: [WG1]}
        """);
    run();
    before = themes();
  }

  private static List<String> answers(int number) {
    return Sample.answers(120, 5).subList(0, number);
  }

  /** The export with these answers. */
  private static void write(List<String> answers) throws IOException {
    var csv = new StringBuilder("Id;Capacity;Why?\n");
    int id = 0;
    for (String answer : answers) {
      var type = id % 3 == 0 ? "Company" : "Person";
      csv.append("r").append(id++).append(';').append(type).append(";\"");
      csv.append(answer.replace("\"", "'").replaceAll("\\s+", " ")).append("\"\n");
    }
    Files.writeString(folder.resolve("in.csv"), csv);
  }

  /** The beginning of what one respondent wrote, as long as a label may be. */
  private static String quotation() {
    return answers(ANSWERS).stream()
        .map(answer -> answer.split("\\s+"))
        .filter(words -> words.length > 8)
        .map(words -> String.join(" ", List.of(words).subList(0, 8)))
        .filter(words -> words.matches("[A-Za-z ]{30,80}"))
        .findFirst()
        .orElseThrow();
  }

  private static void run() {
    int code = chorus("run", "--config", folder.resolve("consultation.yaml").toString());
    assertThat(code).as(told).isZero();
  }

  /** What the store holds of a finding. */
  private static <T extends Record> List<T> stored(String stage, Class<T> type) throws IOException {
    try (var directory = RunDirectory.open(out)) {
      var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
      return new JobContext(directory, LocalSpark::session, new Progress(quiet, false))
          .stored(stage, type)
          .collect();
    }
  }

  private static Map<String, Set<String>> themes() throws IOException {
    return stored(Findings.ASSIGNMENTS, ThemeAssignment.class).stream()
        .collect(
            Collectors.groupingBy(
                ThemeAssignment::passage,
                TreeMap::new,
                Collectors.mapping(ThemeAssignment::theme, Collectors.toCollection(TreeSet::new))));
  }

  private static Path workbook(String beginning) throws IOException {
    try (var files = Files.list(out.resolve("restricted/codebook"))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(beginning))
          .findFirst()
          .orElseThrow();
    }
  }

  private interface Edit {
    void on(XSSFSheet sheet);
  }

  private static Path edited(Path workbook, Edit edit) throws IOException {
    var copy = folder.resolve("edited " + workbook.getFileName());
    try (var in = Files.newInputStream(workbook);
        var book = new XSSFWorkbook(in);
        var to = Files.newOutputStream(copy)) {
      edit.on(book.getSheetAt(0));
      book.write(to);
    }
    return copy;
  }

  private static String cell(XSSFSheet sheet, int row, String column) {
    var cell = sheet.getRow(row).getCell(CodebookWorkbook.headers().indexOf(column));
    return cell == null ? "" : cell.toString();
  }

  private static void write(XSSFSheet sheet, int row, String column, String text) {
    sheet.getRow(row).getCell(CodebookWorkbook.headers().indexOf(column)).setCellValue(text);
  }

  private static int newRow(XSSFSheet sheet) {
    int row = 1;
    while (!cell(sheet, row, "theme").isEmpty()) {
      row++;
    }
    return row;
  }

  /** What most who speak of a theme speak of too, of which many more do. */
  private static String beside(String description) {
    return description.replaceFirst(".*also speak of (.+?)(,| and |[.]).*", "$1");
  }

  private static String id(String theme) {
    return theme.substring(theme.indexOf('/') + 1);
  }

  @Test
  @Order(1)
  void theExportHoldsEveryThemeAndIsItsOwnersAlone() throws IOException {
    assertThat(chorus("codebook export", "--working-group", "WG1")).as(told).isZero();
    var file = workbook("codebook-WG1-v0");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var themes = new ArrayList<String>();
    edited(
        file,
        sheet -> {
          for (int row = 1; row < newRow(sheet); row++) {
            themes.add(cell(sheet, row, "theme"));
            assertThat(cell(sheet, row, "labelled by")).isEqualTo("machine");
            assertThat(cell(sheet, row, "example passages")).startsWith("in/");
          }
        });
    assertThat(themes).as("themes to work with").hasSizeGreaterThanOrEqualTo(5);
    chosen = themes.subList(0, 5);
  }

  @Test
  @Order(2)
  void whatIsWrongIsToldAtOnceAndNothingIsKept() throws IOException {
    var wrong =
        edited(
            workbook("codebook-WG1-v0"),
            sheet -> {
              write(sheet, 1, "new label", "x@y.example");
              write(sheet, 2, "merge into", "all/there-is-no-such-theme");
              write(sheet, 3, "hide", "perhaps");
              write(sheet, 4, "new label", quotation());
              int row = newRow(sheet);
              write(sheet, row, "topic", "nothing");
              write(sheet, row, "new label", "What nobody speaks of");
            });
    assertThat(importing(wrong)).isEqualTo(2);
    assertThat(told)
        .contains("row 2, new label", "row 3, merge into", "row 4, hide")
        .contains("row 5, new label", "words of very few respondents")
        .doesNotContain(quotation())
        .contains("Too few independent contributors stand behind this theme");
    assertThat(out.resolve("restricted/" + CorrectionFile.NAME)).doesNotExist();
  }

  @Test
  @Order(3)
  void renameTwoMergeTwoHideOneAddOneAndRunAgain() throws IOException {
    var added = new StringBuilder();
    var good =
        edited(
            workbook("codebook-WG1-v0"),
            sheet -> {
              write(sheet, 1, "new label", GOOD);
              write(sheet, 2, "new label", "Second name");
              write(sheet, 3, "merge into", chosen.get(0));
              write(sheet, 5, "hide", "yes");
              int row = newRow(sheet);
              write(sheet, row, "topic", "all");
              added.append("The ").append(beside(cell(sheet, 1, "description")));
              write(sheet, row, "new label", added.toString());
            });
    assertThat(importing(good)).as(told).isZero();
    assertThat(told).contains("codebook version 1", "5 corrections");
    var kept = CorrectionFile.read(out.resolve("restricted/" + CorrectionFile.NAME));
    assertThat(kept)
        .hasSize(5)
        .allMatch(c -> c.by().equals("A. Analyst") && c.why().equals("clearer names"))
        .allMatch(c -> c.when().equals("2026-03-01T12:00:00Z") && c.version() == 1);

    run();
    assertThat(told).containsPattern("04-annotations +[0-9,]+ records, unchanged");
    assertThat(told).contains("codebook version 1: 5 corrections of themes applied");
    var after = themes();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (passage, was) -> {
          var expected = new TreeSet<>(was);
          if (expected.remove(id(chosen.get(2)))) {
            expected.add(id(chosen.get(0)));
          }
          expected.remove(id(chosen.get(4)));
          var now = new TreeSet<>(after.getOrDefault(passage, Set.of()));
          if (now.remove(added.toString().toLowerCase(Locale.ROOT).replace(' ', '-'))) {
            expected.remove("none");
          }
          assertThat((now.isEmpty() && expected.isEmpty()) || now.equals(none(expected, now)))
              .as("%s was under %s, is under %s", passage, was, now)
              .isTrue();
        });
    var entries =
        stored(Findings.CODEBOOK, StandingTheme.class).stream().filter(StandingTheme::shown);
    assertThat(entries.filter(e -> e.labelled() == Origin.PEOPLE).map(StandingTheme::label))
        .containsExactlyInAnyOrder(GOOD, "Second name", added.toString());
    try (var candidates = Files.walk(out.resolve("restricted/candidates"))) {
      var reports =
          candidates.filter(f -> f.endsWith("report.html")).map(CodebookLoopTest::read).toList();
      assertThat(reports).anyMatch(r -> r.contains("Analysts corrected 5 findings"));
      assertThat(reports).anyMatch(r -> r.contains(GOOD));
      assertThat(reports).anyMatch(r -> r.contains("Analysts, not the method, chose the wording"));
    }
  }

  /** Where nothing is left, a passage is under none. */
  private static Set<String> none(Set<String> expected, Set<String> now) {
    return expected.isEmpty() && now.contains("none") ? Set.of("none") : expected;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(4)
  void theSameWorkbookAgainIsAConflict() throws IOException {
    assertThat(importing(folder.resolve("edited codebook-WG1-v0.xlsx"))).isEqualTo(2);
    assertThat(told).contains("Somebody else has corrected this", chosen.get(0), "since version 0");
    assertThat(CorrectionFile.read(out.resolve("restricted/" + CorrectionFile.NAME))).hasSize(5);
  }

  /** Late answers: more than a twentieth, under the codebook as people left it. */
  @Test
  @Order(5)
  void themesThatAreKeptStandWhateverComesInLater() throws IOException {
    assertThat(chorus("codebook keep")).as(told).isZero();
    assertThat(told).contains(" themes are kept");
    var before = themes();
    write(answers(ANSWERS + LATE));
    int code = chorus("ingest", "--config", folder.resolve("consultation.yaml").toString());
    assertThat(code).as(told).isZero();
    assertThat(chorus("analyse")).as(told).isZero();
    assertThat(told).doesNotContain("wait for themes");
    var after = themes();
    assertThat(after.size()).isGreaterThanOrEqualTo(before.size() + LATE);
    before.values().removeIf(themes -> themes.contains("none"));
    assertThat(before).isNotEmpty();
    var moved =
        before.entrySet().stream()
            .filter(e -> !after.getOrDefault(e.getKey(), Set.of()).containsAll(e.getValue()))
            .toList();
    assertThat(moved).isEmpty();
  }

  @Test
  @Order(6)
  void aSampleIsDrawnLabelledScoredAndLearntFrom() throws IOException {
    assertThat(chorus("codebook sample", "--passages", "" + SAMPLED, "--seed", "3"))
        .as(told)
        .isZero();
    var labelled =
        edited(
            workbook("sample-" + SAMPLED),
            sheet -> {
              for (int row = 1; row <= SAMPLED; row++) {
                var columns = SampleWorkbook.headers();
                var first = sheet.getRow(row).getCell(columns.indexOf(SampleWorkbook.FIRST));
                var second = sheet.getRow(row).getCell(columns.indexOf(SampleWorkbook.SECOND));
                first.setCellValue(row % 2 == 0 ? "none" : chosen.get(0));
                second.setCellValue(row % 2 == 0 || row == 1 ? "none" : chosen.get(0));
              }
            });
    int code =
        chorus(
            new CodebookScore(CLOCK),
            labelled.toString(),
            "--by=A. Analyst and B. Analyst",
            "--why=sample",
            "--out=" + out,
            "--master=local[2]");
    assertThat(code).as(told).isZero();
    assertThat(told)
        .contains("45 of 45 passages are labelled by both")
        .containsPattern("agreement +0\\.9778")
        .containsPattern("kappa +0\\.95");
    var kept = CorrectionFile.read(out.resolve("restricted/" + CorrectionFile.NAME));
    var targets = kept.stream().filter(c -> c.version() == 2).map(Correction::target).toList();
    assertThat(targets).hasSize(SAMPLED - 1);
    var untaught = themes();

    assertThat(chorus("analyse")).as(told).isZero();
    var people =
        stored(Findings.ASSIGNMENTS, ThemeAssignment.class).stream()
            .filter(a -> a.by() == Origin.PEOPLE)
            .map(ThemeAssignment::passage)
            .collect(Collectors.toSet());
    var lines = Files.readAllLines(out.resolve("restricted/labelled.jsonl"));
    assertThat(lines).hasSameSizeAs(people).hasSizeGreaterThanOrEqualTo(SAMPLED - 1);
    assertThat(lines).anyMatch(l -> l.endsWith("\"labels\":[\"" + chosen.get(0) + "\"]}"));
    assertThat(lines).anyMatch(l -> l.endsWith("\"labels\":[]}"));
    var taught = themes();
    untaught.keySet().removeAll(people);
    assertThat(untaught).as("what nobody labelled").isNotEmpty();
    assertThat(untaught.entrySet())
        .as("passages that go elsewhere for what was labelled")
        .anyMatch(e -> !e.getValue().equals(taught.get(e.getKey())));
  }

  @Test
  @Order(7)
  void themesNeedNotBeKept() throws IOException {
    assertThat(out.resolve("restricted/" + KeptThemes.NAME)).isDirectory();
    assertThat(chorus("codebook keep", "--none")).as(told).isZero();
    assertThat(out.resolve("restricted/" + KeptThemes.NAME)).doesNotExist();
  }
}
