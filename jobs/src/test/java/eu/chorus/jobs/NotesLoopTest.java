package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.correction.CorrectionFile;
import eu.chorus.jobs.sample.Sample;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.model.Correction.What;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Notes as analysts bring them: what is wrong is told at once and without a word, what is fine
 * stands in every later report, changes no finding, and goes when somebody has written the same. On
 * invented answers about a topic and a measure, through the command line.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotesLoopTest {
  private static final int ANSWERS = 90;
  private static final String ON_ALL =
      "Seven in every dozen of these answers came in during the final evening.";
  private static final String ON_MEASURE = "Lawyers of the office look at this measure again.";
  private static final String RARE =
      "The duty to keep records meets the secrecy that whistleblowing channels owe their callers.";
  private static final String ON_NOTHING = "Silence here may well mean consent.";

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

  private static void run() {
    int code = chorus("run", "--config", folder.resolve("consultation.yaml").toString());
    assertThat(code).as(() -> told).isZero();
  }

  private static int importing(String name, String... lines) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines));
    return chorus("notes import", file.toString(), "--by=A. Analyst", "--why=plenary");
  }

  @BeforeAll
  static void runOnce() throws IOException {
    LocalSpark.LITTLE.forEach(System::setProperty);
    out = folder.resolve("out");
    Files.writeString(
        folder.resolve("draft1.txt"),
        """
        Commitment 1. Records

        What is kept.

        Measure 1.1. Keeping

        Providers keep records of their models.

        Measure 1.2. Showing

        Records serve their readers.
        """);
    Files.writeString(
        folder.resolve("consultation.yaml"),
        """
        consultation: {id: c, title: "Invented"}
        inputs:
          - {id: in, layout: portal-csv, file: in.csv, channel: plenary, round: draft1,
             columns: {id: Id, stakeholder: Capacity}}
        stakeholders: {Company: other_industry, Person: individual_eu}
        working_groups: [{id: WG1, title: "Working Group 1"}]
        topics:
          - {id: all, title: "Everything", working_groups: [WG1]}
          - {id: nothing, title: "Nothing", working_groups: [WG1]}
        questions:
          - {id: why, input: in, header: "Why?", kind: open, topic: all, working_groups: [WG1]}
        drafts:
          - {round: draft1, text: draft1.txt, working_groups: {"Commitment 1": WG1}}
        """);
    answers("");
    run();
  }

  @AfterAll
  static void leaveSparkAsItWas() {
    LocalSpark.LITTLE.keySet().forEach(System::clearProperty);
  }

  private static String answer(int number) {
    return Sample.answers(120, 5).get(number).replaceAll("\\s+", " ").replace("\"", "'");
  }

  /** The export; the first three dozen speak of a measure. */
  private static void answers(String lastSaysToo) throws IOException {
    var csv = new StringBuilder("Id;Capacity;Why?\n");
    for (int i = 0; i < ANSWERS; i++) {
      csv.append("r").append(i).append(i % 3 == 0 ? ";Company;\"" : ";Person;\"");
      csv.append(i < 36 ? "Measure 1.1 should be clearer. " : "").append(answer(i));
      csv.append(i == ANSWERS - 1 ? " " + lastSaysToo : "").append("\"\n");
    }
    Files.writeString(folder.resolve("in.csv"), csv);
  }

  /** Some words that one respondent alone wrote. */
  private static String quotation() {
    for (int i = 0; i < ANSWERS; i++) {
      var words = List.of(answer(i).split(" "));
      if (words.size() > 14) {
        return String.join(" ", words.subList(2, 14));
      }
    }
    throw new AssertionError("nobody wrote so much");
  }

  private static Path corrections() {
    return out.resolve("restricted/" + CorrectionFile.NAME);
  }

  /** The newest candidate. */
  private static Path candidate() throws IOException {
    try (var numbers = Files.list(out.resolve("restricted/candidates"))) {
      return numbers.max((a, b) -> Integer.compare(number(a), number(b))).orElseThrow();
    }
  }

  private static int number(Path candidate) {
    return Integer.parseInt(candidate.getFileName().toString());
  }

  private static String page() throws IOException {
    return Files.readString(candidate().resolve("report.html")).replace('\u00a0', ' ');
  }

  @Test
  @Order(1)
  void whatIsWrongIsToldAtOnceAndNothingIsKept() throws IOException {
    int code =
        importing(
            "wrong.md",
            "words that are on nothing", // row 1
            "# topic there-is-none",
            "Words on it.",
            "# topic all",
            "See **this** [page](https://x.example).", // row 5
            "# theme all/there-is-none",
            "More.",
            "# topic nothing",
            "Fine.",
            "",
            "- A company in Portugal says so.", // row 11
            "- So do three others.", // row 12
            "# rare point on topic all",
            "Public authorities mind.", // row 14
            "# provision draft1/Measure 9.9",
            "More.",
            "# provision draft1/Measure 1.1", // row 17
            "As somebody says, " + quotation() + ".",
            "# provision draft1/Measure 1.1", // row 19
            "Otherwise.");
    assertThat(code).as(told).isEqualTo(2);
    assertThat(told)
        .contains("wrong.md, row 1", "wrong.md, row 2", "wrong.md, row 6", "wrong.md, row 15")
        .contains("wrong.md, row 5", "more than paragraphs")
        .contains("wrong.md, row 11", "a country", "a type of stakeholder")
        .contains("wrong.md, row 12", "a number", "wrong.md, row 14")
        .contains("wrong.md, row 17", "words of very few respondents", "wrong.md, row 19")
        .doesNotContain("there-is-none", "Portugal", "three others", "Measure 9.9", "somebody says")
        .doesNotContain(quotation(), quotation().toLowerCase(Locale.ROOT));
    assertThat(corrections()).doesNotExist();
    assertThat(importing("none.md", "# topic all")).isZero();
    assertThat(told).contains("nothing is to be noted");
  }

  @Test
  @Order(2)
  void aNoteStandsInPageAndDocumentMarkedAndChangesNoFinding() throws IOException {
    var before = candidate();
    int code =
        importing(
            "notes.md",
            "# topic all",
            "",
            ON_ALL.substring(0, 30),
            ON_ALL.substring(30),
            "",
            "- Most were short.",
            "",
            "# Provision  draft1/Measure 1.1 ##",
            ON_MEASURE,
            "# rare point on provision draft1/Measure 1.1",
            RARE,
            "# topic nothing",
            ON_NOTHING);
    assertThat(code).as(told).isZero();
    assertThat(told).contains("version 1: 4 notes", "0 instead").doesNotContain("Lawyers");
    assertThat(CorrectionFile.read(corrections()))
        .hasSize(4)
        .allMatch(c -> c.what() == What.NOTE && c.by().equals("A. Analyst"));
    run();
    assertThat(told)
        .as("no stage is made anew")
        .containsPattern("12-requests +[0-9,]+ records, unchanged")
        .containsPattern("08-codebook +[0-9,]+ records, unchanged")
        .doesNotContain("Lawyers", "whistleblowing", "Silence", "evening");
    assertThat(candidate()).isNotEqualTo(before);
    assertThat(page())
        .containsPattern("Note of an analyst on Everything</strong></p>\\s*<p>" + ON_ALL)
        .contains("<li>Most were short.</li>")
        .containsPattern("Note of an analyst on Measure 1\\.1</strong></p>\\s*<p>" + ON_MEASURE)
        .containsPattern("Measure 1\\.1: a point that few raise</strong></p>\\s*<p>" + RARE)
        .containsPattern("Note of an analyst on Nothing</strong></p>\\s*<p>" + ON_NOTHING);
    try (var in = Files.newInputStream(candidate().resolve("report.docx"));
        var text = new XWPFWordExtractor(new XWPFDocument(in))) {
      assertThat(text.getText())
          .contains("Note of an analyst on Everything", ON_ALL, "Most were short.", RARE);
    }
    var made = candidate();
    run();
    assertThat(told).contains("candidate unchanged");
    assertThat(candidate()).isEqualTo(made);
  }

  @Test
  @Order(3)
  void anEmptyNoteGoesAndOneThatSomebodyWroteSinceIsLeftOutAndNamedWithoutItsWords()
      throws IOException {
    var theme = "# theme " + theme();
    assertThat(
            importing("more.md", "# topic all", "Another word.", "# topic nothing", theme, "Aye."))
        .as(() -> told)
        .isZero();
    assertThat(told).contains("version 2: 3 notes", "2 instead");
    answers(RARE);
    run();
    assertThat(told)
        .contains("a note is not shown, the gate: rare point on provision draft1/Measure 1.1")
        .doesNotContain("whistleblowing", "Aye.");
    assertThat(page())
        .contains("Another word.", ON_MEASURE, "<p>Aye.</p>")
        .doesNotContain(RARE, ON_ALL, ON_NOTHING);
  }

  /** A theme that the codebook shows. */
  private static String theme() throws IOException {
    return Files.readAllLines(out.resolve("restricted/codebook.jsonl")).stream()
        .map(line -> line.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1"))
        .filter(id -> id.startsWith("all/"))
        .findFirst()
        .orElseThrow();
  }
}
