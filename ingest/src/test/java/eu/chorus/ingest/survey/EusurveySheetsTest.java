package eu.chorus.ingest.survey;

import static eu.chorus.problem.ProblemKind.ROW_CELLS_SHIFTED;
import static eu.chorus.problem.ProblemKind.ROW_CHOICE_DOUBTFUL;
import static eu.chorus.problem.ProblemKind.ROW_CONTINUATION_LOST;
import static eu.chorus.problem.ProblemKind.ROW_ELEMENT_UNKNOWN;
import static eu.chorus.problem.ProblemKind.ROW_NUMBER_CUT;
import static eu.chorus.problem.ProblemKind.ROW_RAGGED;
import static eu.chorus.problem.ProblemKind.ROW_TEXT_CUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.Folder;
import eu.chorus.ingest.taxonomy.ConsultationDraft;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** EUSurvey's sheets in every format, trap by trap. */
class EusurveySheetsTest {
  private static final List<String> OWN = List.of("Contribution ID", "Creation date", "Languages");
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 9, 18, 20, 30);
  private static final String UUID = "52f36b9d-f5ae-49a5-a22a-931e6fe71a9";

  @TempDir Path temp;

  private static List<String> headers(String... questions) {
    return Stream.concat(Stream.of(questions), OWN.stream()).toList();
  }

  /** A contribution's answers, then EUSurvey's own columns. */
  private static List<?> row(int number, Object... answers) {
    var cells = new ArrayList<Object>(Arrays.asList(answers));
    cells.addAll(List.of(UUID + number, TIME, "DE"));
    return cells;
  }

  private Folder folder(String layout, String file, byte[] content, String... questions) {
    var yaml =
        new StringBuilder("inputs:\n  - {id: in, layout: ")
            .append(layout)
            .append(", file: ")
            .append(file)
            .append(", channel: plenary, round: consultation}\nquestions:\n");
    for (String question : questions) {
      yaml.append("  - {id: q")
          .append(Objects.hash(question) & 0xFFFF)
          .append(", ")
          .append(question)
          .append("}\n");
    }
    return new Folder(temp).with(file, content).yaml(yaml.toString());
  }

  private Folder xlsx(byte[] content, String... questions) {
    return folder("eusurvey-xlsx", "export.xlsx", content, questions);
  }

  private static byte[] sheet(List<String> headers, List<?>... rows) {
    return new XlsxFixture().sheet("Content", headers, List.of(rows)).bytes();
  }

  private static ProblemKind refusal(Runnable reading) {
    var kinds = new ArrayList<ProblemKind>();
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            UserException.class, e -> e.problems().stream().map(Problem::kind).forEach(kinds::add));
    return kinds.get(0);
  }

  private static final String MANY =
      "header: \"Which?\", kind: multiple, options: [Risk, \"Technical Risk\", Cards]";

  /** The columns of a split choice: the question's own in bold, those of the options not. */
  private static byte[] split(List<?>... rows) {
    return new XlsxFixture()
        .sheet(
            "Content",
            headers("Which?", "Risk", "Technical Risk", "Cards", "Why?"),
            List.of(1, 2, 3),
            List.of(rows))
        .bytes();
  }

  @Test
  void splitChoicesAreFoldedIntoOne() {
    var reading =
        Reading.of(
            xlsx(
                split(
                    row(1, "", "No", "Yes", "Yes", "because"),
                    row(2, "", "No", "No", "No", ""),
                    row(3, "", "Yes", "No", "No", "so")),
                MANY,
                "header: \"Why?\", kind: open"));
    assertThat(reading.to("Which?")).containsExactly("Technical Risk | Cards", "-", "Risk");
    assertThat(reading.to("Why?")).containsExactly("because", "-", "so");
    assertThat(reading.kinds()).allMatch(List::isEmpty);
  }

  @Test
  void aYesThatAnotherLabelExplainsIsLeftOutUnlessThePathIsTheDirectOne() {
    var questions = new String[] {MANY, "header: \"Why?\", kind: open"};
    var doubtful = row(1, "", "Yes", "Yes", "No", "it&apos;s");
    var reading = Reading.of(xlsx(split(doubtful, row(2, "", "No", "No", "Yes", "")), questions));
    assertThat(reading.to("Which?")).containsExactly("-", "Cards");
    assertThat(reading.to("Why?")).containsExactly("it's", "-");
    assertThat(reading.kinds()).containsExactly(List.of(ROW_CHOICE_DOUBTFUL), List.of());
    // The reporting path would have marked Risk here too.
    var direct = Reading.of(xlsx(split(doubtful, row(2, "", "No", "Yes", "No", "")), questions));
    assertThat(direct.to("Which?")).containsExactly("Risk | Technical Risk", "Technical Risk");
    assertThat(direct.to("Why?").get(0)).isEqualTo("it&apos;s");
    assertThat(direct.kinds()).allMatch(List::isEmpty);
  }

  @Test
  void aShiftedRowIsPutBack() {
    var shifted = new ArrayList<Object>(row(1, "", "because"));
    shifted.addAll(Arrays.asList(null, null, null));
    var odd = new ArrayList<Object>(row(3, "", "Yes", "because"));
    odd.add(null);
    odd.add("stray");
    var reading =
        Reading.of(
            xlsx(
                split(shifted, row(2, "", "Yes", "No", "No", "")),
                MANY,
                "header: \"Why?\", kind: open"));
    assertThat(reading.to("#")).containsExactly(UUID + "1", UUID + "2");
    assertThat(reading.to("Why?")).containsExactly("because", "-");
    assertThat(reading.kinds()).containsExactly(List.of(ROW_CELLS_SHIFTED), List.of());
    assertThat(
            Reading.of(
                    xlsx(
                        split(odd, row(2, "", "Yes", "No", "No", "")),
                        MANY,
                        "header: \"Why?\", kind: open"))
                .kinds()
                .get(0))
        .containsExactly(ROW_RAGGED);
  }

  @ParameterizedTest
  @CsvSource({"' (A_1)', ' '", "'(A_1)', ''"})
  void assignedValuesAreTakenOff(String id, String trailing) {
    var headers =
        headers(
            "Who? (WHO)",
            "Comment (COM)",
            "KPIs first (R1):Name (C1)",
            "Rank (RNK)",
            "Day (D)",
            "People (NUM)");
    String second = id.replace("1", "2");
    var reading =
        Reading.of(
            xlsx(
                sheet(
                    headers,
                    row(
                        1,
                        "Risk; all" + id,
                        "words (sic)" + trailing,
                        "x" + trailing,
                        "Fair" + id + "; Clear" + second,
                        "05/09/2025" + trailing,
                        "60.0")),
                "header: \"Who?\", kind: single, options: [\"Risk; all\", Cards]",
                "header: Comment, kind: open",
                "header: \"KPIs first:Name\", kind: open",
                "header: Rank, kind: ranking, options: [Clear, Fair]",
                "header: Day, kind: value",
                "header: People, kind: value"));
    assertThat(reading.told().get(0))
        .containsEntry("Who?", "Risk; all")
        .containsEntry("Comment", "words (sic)")
        .containsEntry("KPIs first:Name", "x")
        .containsEntry("Rank", "Fair | Clear")
        .containsEntry("Day", "2025-09-05")
        .containsEntry("People", "60");
  }

  @Test
  void oneTitleThatEndsInBracketsKeepsThem() {
    var reading =
        Reading.of(
            xlsx(
                sheet(headers("Effort (days)"), row(1, 3.0)),
                "header: \"Effort (days)\", kind: value"));
    assertThat(reading.to("Effort (days)")).containsExactly("3");
  }

  @Test
  void tablesRatingsRankingsNumbersAndDaysAreRead() {
    var reading =
        Reading.of(
            xlsx(
                sheet(
                    headers(
                        "KPIs first:Name", "Effort : - : Level", "Rate: Clarity", "Rank", "N", "D"),
                    row(
                        1,
                        "two lines",
                        "high; very high",
                        "3/5",
                        "B; A; C; d",
                        12.5,
                        LocalDateTime.of(2025, 1, 13, 0, 0)),
                    row(2, "", "", "", "", "", LocalDateTime.of(2025, 1, 12, 23, 0))),
                "header: \"KPIs first:Name\", kind: open",
                "header: \"Effort : - : Level\", kind: single, options: [low, \"high; very high\"]",
                "header: \"Rate: Clarity\", kind: matrix, ordinal: true, options: [1/5, 2/5, 3/5]",
                "header: Rank, kind: ranking, options: [A, B, \"C; d\"]",
                "header: N, kind: value",
                "header: D, kind: value"));
    assertThat(reading.told().get(0))
        .containsEntry("KPIs first:Name", "two lines")
        .containsEntry("Effort : - : Level", "high; very high")
        .containsEntry("Rate: Clarity", "3/5")
        .containsEntry("Rank", "B | A | C; d")
        .containsEntry("N", "12.5");
    assertThat(reading.to("D")).containsExactly("2025-01-13", "2025-01-13");
  }

  @Test
  void whatADeletedOptionLeavesIsTold() {
    var reading =
        Reading.of(
            xlsx(
                sheet(headers("Which?"), row(1, "Risk;;Cards"), row(2, "Risk;"), row(3, "Cards")),
                MANY));
    assertThat(reading.to("Which?")).containsExactly("Risk | Cards", "Risk", "Cards");
    assertThat(reading.kinds())
        .containsExactly(List.of(ROW_ELEMENT_UNKNOWN), List.of(ROW_ELEMENT_UNKNOWN), List.of());
  }

  @Test
  void aCutIsToldOfTheReportingPathAlone() {
    String text = "w ".repeat(2_499) + "ab";
    var questions =
        new String[] {
          "header: Comment, kind: open", "header: Who, kind: multiple, options: [Risk, Cards]"
        };
    var reporting =
        sheet(headers("Comment", "Who"), row(1, text, "Risk; Cards"), row(2, "x", "Risk"));
    assertThat(Reading.of(xlsx(reporting, questions)).kinds().get(0)).containsExactly(ROW_TEXT_CUT);
    var direct = sheet(headers("Comment", "Who"), row(1, text, "Risk;Cards"), row(2, "x", "Risk"));
    assertThat(Reading.of(xlsx(direct, questions)).kinds().get(0)).isEmpty();
  }

  @Test
  void textsThatMeetInOneCellAreTold() {
    // The first column of a third sheet would go on where the second column of the first does.
    String full = "x".repeat(32_767);
    var first = new ArrayList<Object>(List.of(full));
    IntStream.range(1, 254).forEach(i -> first.add("a"));
    var second = new ArrayList<Object>(List.of("b", full));
    second.addAll(List.of(UUID + "1", TIME, "DE"));
    var workbook =
        new XlsxFixture()
            .sheet(
                "Content",
                IntStream.range(0, 254).mapToObj(i -> "Q" + i).toList(),
                List.of(first, Arrays.asList(null, "end of the second"), first))
            .sheet("Content1", headers("Q254", "Q255"), List.of(second, row(2, "c", "d")))
            .bytes();
    var questions =
        IntStream.range(0, 256)
            .mapToObj(i -> "header: Q" + i + ", kind: open")
            .toArray(String[]::new);
    var reading = Reading.of(xlsx(workbook, questions));
    assertThat(reading.to("Q0").get(0)).isEqualTo(full);
    assertThat(reading.to("Q255").get(0)).endsWith("end of the second");
    assertThat(reading.to("Q254")).containsExactly("b", "c");
    assertThat(reading.kinds()).containsExactly(List.of(ROW_CONTINUATION_LOST), List.of());
  }

  @Test
  void aTypedEscapeOfTheFileFormatStaysAsItIs() {
    assertThat(
            Reading.of(xlsx(inline("_x0041_ typed"), "header: Comment, kind: open")).to("Comment"))
        .containsExactly("_x0041_ typed");
  }

  /** A workbook with its texts in the cells themselves, as EUSurvey writes them. */
  private static byte[] inline(String text) {
    return InlineXlsx.of(
        List.of(headers("Comment"), List.of(text, UUID + "1", "2024-09-18", "DE")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Αναγνωριστικό συνεισφοράς", "Identifiant"})
  void ownColumnsAreToldByWhatTheyHold(String id) {
    var headers = List.of("Comment", "Nummer", id, "Wer", "Quando", "Poslední změna", "Keeled");
    var row = List.of("x", "Anonymous", UUID + "1", "somebody", TIME, TIME, "ET");
    var c = xlsx(sheet(headers, row), "header: Comment, kind: open").contributions().get(0);
    assertThat(c.id()).isEqualTo("in/" + UUID + "1");
    assertThat(c.language()).isEqualTo("et");
    assertThat(c.submitted()).contains(TIME.toLocalDate());
    assertThat(c.respondent().identity()).hasSize(1);
  }

  @Test
  void ownColumnsThatNothingTellsStopTheRun() {
    var headers = List.of("Comment", "Κάτι", "Κάτι άλλο");
    assertThat(
            refusal(
                () ->
                    xlsx(sheet(headers, List.of("x", "y", "z")), "header: Comment, kind: open")
                        .read()))
        .isEqualTo(ProblemKind.EXPORT_COLUMN_UNMAPPED);
  }

  @Test
  void anonymousContributionsKeepTheirUploads() {
    var linked = new XlsxFixture.Linked("a.pdf", "real-code/Upload_1");
    var rows = new ArrayList<List<?>>();
    rows.add(List.of("x", linked, "Anonymous", TIME, "DE"));
    rows.add(List.of("y", "", "Anonymous", TIME, "DE"));
    byte[] workbook = new XlsxFixture().sheet("Content", headers("C", "Paper"), rows).bytes();
    var folder =
        folder(
            "eusurvey-xlsx",
            "export.zip",
            XlsxFixture.zip(
                Map.of("Export1.xlsx", workbook), Map.of("real-code/Upload_1/a.pdf", "one")),
            "header: C, kind: open",
            "header: Paper, kind: upload");
    var found = folder.contributions();
    assertThat(found.get(0).attachments()).hasSize(1);
    assertThat(found.get(0).id()).startsWith("in/anonymous-").doesNotContain("real-code");
  }

  @Test
  void anOlderWorkbookReadsTheSame() {
    var linked = new XlsxFixture.Linked("a.pdf", "c1/Upload_1");
    byte[] workbook =
        XlsxFixture.xls()
            .sheet(
                "Content",
                headers("Which?", "Risk", "Technical Risk", "Cards", "N", "Paper"),
                List.of(1, 2, 3),
                List.of(row(1, "", "No", "Yes", "No", 12.5, linked)))
            .bytes();
    var folder =
        folder(
            "eusurvey-xls",
            "export.zip",
            XlsxFixture.zip(Map.of("Export1.xls", workbook), Map.of("c1/Upload_1/a.pdf", "one")),
            MANY,
            "header: N, kind: value",
            "header: Paper, kind: upload");
    var reading = Reading.of(folder);
    assertThat(reading.told().get(0))
        .containsEntry("Which?", "Technical Risk")
        .containsEntry("N", "12.5");
    assertThat(folder.contributions().get(0).submitted()).contains(TIME.toLocalDate());
    assertThat(folder.contributions().get(0).attachments()).hasSize(1);
  }

  @Test
  void anOdsTellsWhatItsCellsHide() {
    var cut = new OdsFixture.Cut("0012", "12");
    var linked = new XlsxFixture.Linked("a.pdf", "../" + UUID + "1/Upload_1");
    var none = new XlsxFixture.Linked("", "../" + UUID + "2/null");
    byte[] ods =
        OdsFixture.of(
            headers("Comment", "Rate", "N", "Paper"),
            List.of(
                row(1, cut, new OdsFixture.Cut("2/5", "2"), 12.5, linked),
                row(2, "two\nlines  wide", new OdsFixture.Cut("", "3"), 7.0, none)));
    var folder =
        folder(
            "eusurvey-ods",
            "export.zip",
            XlsxFixture.zip(Map.of("Export1.ods", ods), Map.of(UUID + "1/Upload_1/a.pdf", "one")),
            "header: Comment, kind: open",
            "header: Rate, kind: single, options: [1/5, 2/5, 3/5]",
            "header: N, kind: value",
            "header: Paper, kind: upload");
    var reading = Reading.of(folder);
    assertThat(reading.to("Comment")).containsExactly("0012", "two\nlines  wide");
    assertThat(reading.to("Rate")).containsExactly("2/5", "3/5");
    assertThat(reading.to("N")).containsExactly("12.5", "7");
    assertThat(reading.kinds()).containsExactly(List.of(ROW_NUMBER_CUT, ROW_NUMBER_CUT), List.of());
    assertThat(folder.contributions().get(0).attachments()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anOdsWithCutIdsIsRefused(boolean hidden) {
    var headers = headers("Comment");
    var id = new OdsFixture.Cut(hidden ? UUID + "1" : "", "52");
    byte[] ods = OdsFixture.of(headers, List.of(List.of("x", id, TIME, "DE")));
    assertThat(
            refusal(
                () -> folder("eusurvey-ods", "e.ods", ods, "header: Comment, kind: open").read()))
        .isEqualTo(ProblemKind.EXPORT_IDS_CUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "; | UTF-8 | ",
        "; | UTF-8 | \uFEFF",
        ", | windows-1252 | ",
        "TAB | UTF-16LE | \uFEFF",
        "TAB | UTF-16BE | \uFEFF",
        ", | UTF-16LE | ",
        "PIPE | UTF-8 | ",
      })
  void aSheetSavedAgainAsCsvIsReadInWhateverForm(String separator, String charset, String mark) {
    String between = separator.replace("TAB", "\t").replace("PIPE", "|");
    String csv =
        String.join(
            "\r\n",
            "Alias" + between + "survey",
            "\"Export Date\"" + between + "20.11.2026",
            between + between,
            String.join(between, headers("Comment", "N")),
            String.join(
                between,
                "\"über; \"\"alles\"\", und\nmehr\"",
                "\"52,50\"",
                UUID + "1",
                "20.11.2026 20:03",
                "DE"),
            "");
    byte[] bytes = ((mark == null ? "" : mark) + csv).getBytes(Charset.forName(charset));
    var folder =
        folder(
            "eusurvey-csv",
            "e.csv",
            bytes,
            "header: Comment, kind: open",
            "header: N, kind: value");
    assertThat(Folder.kinds(folder.read().notices())).containsExactly(ProblemKind.EXPORT_RESAVED);
    var reading = Reading.of(folder);
    assertThat(reading.to("Comment")).containsExactly("über; \"alles\", und\nmehr");
    assertThat(reading.to("N")).containsExactly("52.5");
    assertThat(LayoutGuess.of(temp.resolve("e.csv"), "e.csv").key()).isEqualTo("eusurvey-csv");
  }

  @Test
  void anArchiveOfProgramObjectsIsNeverOpened() {
    byte[] object = {(byte) 0xAC, (byte) 0xED, 0, 5, 't', 0, 1, 'x'};
    var folder = new Folder(temp);
    folder
        .with("survey.eus", object)
        .with("survey.zip", XlsxFixture.zip(Map.of("x", object), Map.of()));
    for (String name : List.of("survey.eus", "survey.zip")) {
      assertThat(refusal(() -> ConsultationDraft.from(temp.resolve(name), false)))
          .isEqualTo(ProblemKind.EXPORT_SERIALISED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paper_" + UUID + "d.xlsx", "paper_" + UUID + "d", UUID + "d/Upload_1/a b"})
  void aZipOfUploadsAloneIsSaidToBeOne(String name) {
    byte[] uploads = XlsxFixture.zip(Map.of(), Map.of(name, "words"));
    for (String layout : List.of("eusurvey-xlsx", "eusurvey-xml", "eusurvey-ods", "eusurvey-xls")) {
      var folder = folder(layout, "files.zip", uploads, "header: Comment, kind: open");
      assertThat(refusal(folder::read)).isEqualTo(ProblemKind.EXPORT_UPLOADS_ALONE);
    }
    assertThat(refusal(() -> ConsultationDraft.from(temp.resolve("files.zip"), false)))
        .isEqualTo(ProblemKind.EXPORT_UPLOADS_ALONE);
  }

  @Test
  void anEmptyTextMayHaveReadFalse() {
    var sheet =
        sheet(
            headers("Comment", "Name", "Full", "N"),
            row(1, "", "x", "x", ""),
            row(2, "", "", "x", ""),
            row(3, "x", "x", "x", 1.0));
    var folder =
        xlsx(
            sheet,
            "header: Comment, kind: open",
            "header: Name, kind: open",
            "header: Full, kind: open",
            "header: N, kind: value");
    assertThat(folder.read().notices())
        .extracting(p -> p.kind() + " " + p.place().column() + " " + p.detail())
        .containsExactly("EXPORT_FALSE_UNSEEN  3 empty answers to 2 questions");
  }

  @Test
  void withoutIdsSomebodyIsTold() {
    var folder =
        xlsx(
            sheet(List.of("Comment", "Languages"), List.of("x", "DE")),
            "header: Comment, kind: open");
    assertThat(Folder.kinds(folder.read().notices()))
        .containsExactly(ProblemKind.EXPORT_WITHOUT_IDS);
  }

  @Test
  void noMessageHoldsACell() {
    byte[] ods =
        OdsFixture.of(headers("C"), List.of(row(1, new OdsFixture.Cut("0012 secret", "12"))));
    var folder = folder("eusurvey-ods", "e.ods", ods, "header: C, kind: open");
    for (RowOutcome row : folder.outcomes()) {
      assertThat(((RowOutcome.Accepted) row).notices().toString()).doesNotContain("secret");
      assertThat(row.toString()).doesNotContain("secret");
    }
    assertThat(new String(ods, StandardCharsets.ISO_8859_1)).isNotEmpty();
  }
}
