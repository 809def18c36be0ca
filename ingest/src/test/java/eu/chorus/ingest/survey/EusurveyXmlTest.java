package eu.chorus.ingest.survey;

import static eu.chorus.problem.ProblemKind.ROW_DIFFERS_FROM_DEFINITION;
import static eu.chorus.problem.ProblemKind.ROW_ELEMENT_UNKNOWN;
import static eu.chorus.problem.ProblemKind.ROW_ENTITY_DOUBTFUL;
import static eu.chorus.problem.ProblemKind.ROW_TEXT_CUT;
import static eu.chorus.problem.ProblemKind.ROW_TEXT_SPLIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.Folder;
import eu.chorus.ingest.taxonomy.ConsultationDraft;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EUSurvey's XML: its structure, its ids, and what either path does to texts. */
class EusurveyXmlTest {
  private static final String ITEM_A = "52f36b9d-f5ae-49a5-a22a-931e6fe71a9d";
  private static final String ITEM_B = "c70ad240-1c9a-4b8b-aa5f-d8c0a807bafb";

  @TempDir Path temp;

  /** One question of every kind. */
  private static XmlFixture survey() {
    return new XmlFixture().language("DE").copy("[DE] ").language("EN").copy("");
  }

  private Folder drafted(XmlFixture xml) {
    var folder = new Folder(temp).with("export.xml", xml.bytes());
    String yaml = ConsultationDraft.from(temp.resolve("export.xml"), false);
    return folder.with("consultation.yaml", yaml);
  }

  @Test
  void theQuestionnaireGivesKindsAndOptionsThatNobodyChose() {
    var folder = drafted(survey().contribution("c1").answer("rate1", "", "2/5"));
    var questions = folder.consultation().questions();
    assertThat(questions.stream().map(Question::kind))
        .containsExactly(
            QuestionKind.OPEN,
            QuestionKind.SINGLE,
            QuestionKind.MULTIPLE,
            QuestionKind.MATRIX_ROW,
            QuestionKind.MATRIX_ROW,
            QuestionKind.OPEN,
            QuestionKind.OPEN,
            QuestionKind.VALUE,
            QuestionKind.MATRIX_ROW,
            QuestionKind.RANKING,
            QuestionKind.VALUE,
            QuestionKind.VALUE,
            QuestionKind.VALUE);
    assertThat(questions.get(1).options()).containsExactly("Civil society; union", "R & D");
    assertThat(questions.get(3).fullText()).isEqualTo("How far?: Cards");
    assertThat(questions.get(5).title()).isEqualTo("KPIs first:Name");
    assertThat(questions.get(7).title()).isEqualTo("Effort : Safety : People");
    assertThat(questions.get(8).options()).hasSize(5).startsWith("1/5");
    assertThat(folder.consultation().sections().get(0).title()).isEqualTo("A. About");
    assertThat(questions).allMatch(question -> question.section().equals("s1"));
  }

  @Test
  void theDirectPathIsReadAsItStands() {
    var reading =
        Reading.of(
            drafted(
                survey()
                    .contribution("c1")
                    .answer("text", "", "it's <b>so</b> &amp; \r\nso")
                    .answers(
                        """
                        one[o2]
                        many[m1]
                        many[m3]
                        row1[a2]
                        trow[tcol]
                        cell a < b
                        rate1 2/5
                        rank %2$s;%1$s
                        number 120
                        date 13/01/2025
                        regex A;B & <C>
                        """
                            .formatted(ITEM_A, ITEM_B))));
    assertThat(reading.told().get(0))
        .containsEntry("#", "c1")
        .containsEntry("Comment", "it's <b>so</b> &amp; \nso")
        .containsEntry("Who?", "R & D")
        .containsEntry("Which?", "Transparency; copyright | copyright")
        .containsEntry("How far?: Cards", "No; never")
        .containsEntry("Effort : Safety : Comment", "a < b")
        .containsEntry("Rate: Clarity", "2/5")
        .containsEntry("Rank", "Clear; short | Fair")
        .containsEntry("How many?", "120")
        .containsEntry("When?", "2025-01-13")
        .containsEntry("Register", "A;B & <C>")
        .doesNotContainKey("KPIs first:Name");
    assertThat(reading.kinds().get(0)).isEmpty();
  }

  @Test
  void whatTheReportingPathDoesIsUndoneAndTold() {
    var reading =
        Reading.of(
            drafted(
                survey()
                    .contribution("c1")
                    .answers(
                        """
                        text it&apos;s <b>so</b>
                        many[m1]
                        many[ m3]
                        trow[tcol] &lt;5 &amp; it&apos;s
                        rank %2$s; %1$s
                        number 120.0
                        date 2025-01-13
                        regex A
                        regex B &amp
                        regex &lt
                        regex C&gt
                        """
                            .formatted(ITEM_A, ITEM_B))
                    .contribution("c2")
                    .answer("text", "", "w ".repeat(2_500))
                    .answer("rate1", "", "")
                    .contribution("c3")
                    .answer("text", "", "typed &lt; and &apos;")));
    assertThat(reading.told().get(0))
        .containsEntry("Comment", "it's <b>so</b>")
        .containsEntry("Which?", "Transparency; copyright | copyright")
        .containsEntry("KPIs first:Name", "<5 & it's")
        .containsEntry("Rank", "Clear; short | Fair")
        .containsEntry("How many?", "120")
        .containsEntry("When?", "2025-01-13")
        .containsEntry("Register", "A;B &<C>");
    assertThat(reading.kinds())
        .containsExactly(
            List.of(ROW_TEXT_SPLIT), List.of(ROW_TEXT_CUT), List.of(ROW_ENTITY_DOUBTFUL));
  }

  @Test
  void aLineEndThatTheParserShortensDoesNotHideACut() {
    String cut = "line\r\n".repeat(833) + "ab";
    assertThat(cut).hasSize(5_000);
    var reading =
        Reading.of(
            drafted(survey().contribution("c1").answer("text", "", cut).answer("number", "", "")));
    assertThat(reading.kinds()).containsExactly(List.of(ROW_TEXT_CUT));
  }

  @Test
  void answersToWhatWasDeletedAreTold() {
    var reading =
        Reading.of(
            drafted(
                survey()
                    .contribution("c1")
                    .answer("many", "m2", "")
                    .answer("many", "gone", "")
                    .contribution("c2")
                    .answer("nowhere", "", "words")));
    assertThat(reading.to("Which?")).containsExactly("Cards", "-");
    assertThat(reading.kinds())
        .containsExactly(List.of(ROW_ELEMENT_UNKNOWN), List.of(ROW_ELEMENT_UNKNOWN));
  }

  @Test
  void questionsAreBoundByIdInWhateverLanguageTheyStand() {
    var folder =
        new Folder(temp)
            .with(
                "export.xml",
                new XmlFixture()
                    .language("EL")
                    .copy("[EL] ")
                    .contribution("c1")
                    .answer("text", "", "words")
                    .bytes())
            .yaml(
                """
                inputs:
                  - {id: in, layout: eusurvey-xml, file: export.xml, channel: plenary, round: consultation,
                     columns: {ignore: [one, many, row1, row2, trow/tcol, cell, people, rate1, rank, number, date, regex]}}
                questions:
                  - {id: q, header: text, kind: open}
                """);
    assertThat(Reading.of(folder).to("[EL] Comment")).containsExactly("words");
  }

  @Test
  void aSheetTakesOptionsAndIdsFromTheXmlAndIsComparedWithIt() {
    var xml =
        survey()
            .contribution("c1")
            .answer("text", "", "same words")
            .answer("one", "o1", "")
            .answer("number", "", "120")
            .contribution("c2")
            .answer("text", "", "these words");
    var headers =
        List.of("Comment", "Who?", "How many?", "Contribution ID", "Creation date", "Languages");
    byte[] sheet =
        new XlsxFixture()
            .sheet(
                "Content",
                headers,
                List.of(
                    List.of("same words", "Civil society; union", 120.0, "c1", "", "EN"),
                    List.of("other words", "", "", "c2", "", "EN")))
            .bytes();
    var folder =
        xml.beside(
            sheet,
            temp,
            """
              - {id: t, header: text, kind: open}
              - {id: w, header: "Who?", kind: single}
              - {id: n, header: number, kind: value}
            """);
    assertThat(folder.consultation().question("w").orElseThrow().options())
        .containsExactly("Civil society; union", "R & D");
    assertThat(Reading.of(folder).kinds())
        .containsExactly(List.of(), List.of(ROW_DIFFERS_FROM_DEFINITION));
    folder.with(
        "export.zip",
        XlsxFixture.zip(Map.of("Export1.xml", xml.contribution("c3").bytes()), Map.of()));
    assertThatThrownBy(folder::read)
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(Folder.kinds(e.problems()))
                    .containsExactly(ProblemKind.EXPORT_ROWS_DIFFER));
  }

  @Test
  void whatASheetCutIsCompletedFromTheXmlIfItIsTheSameText() {
    String text = "x".repeat(22) + "R&D <first>\nline ".repeat(400);
    String cut =
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").substring(0, 5_000);
    assertThat(cut).as("cut within an entity").endsWith("&l");
    var xml =
        survey()
            .contribution("c1")
            .answer("text", "", text)
            .contribution("c2")
            .answer("text", "", "another " + text);
    var headers = List.of("Comment", "Contribution ID", "Creation date", "Languages");
    List<List<?>> rows = List.of(List.of(cut, "c1", "", "EN"), List.of(cut, "c2", "", "EN"));
    var folder =
        xml.beside(
            new XlsxFixture().sheet("Content", headers, rows).bytes(),
            temp,
            """
              - {id: t, header: text, kind: open}
            """);
    var reading = Reading.of(folder);
    assertThat(reading.kinds())
        .containsExactly(List.of(ROW_TEXT_CUT), List.of(ROW_TEXT_CUT, ROW_DIFFERS_FROM_DEFINITION));
    assertThat(reading.to("Comment").get(0)).isEqualTo(text.strip());
    assertThat(reading.to("Comment").get(1)).hasSizeLessThan(5_000);
  }

  @Test
  void uploadsOfAnotherExportAreJoinedByTheNamesInTheirFolders() {
    var xml =
        new XmlFixture()
            .language("EN")
            .question("p", "File Upload", "Paper")
            .question("a", "File Upload", "Annex")
            .contribution("c1")
            .answer("p", "", "x.pdf")
            .answer("a", "", "x.pdf;y.pdf")
            .contribution("c2")
            .answer("a", "", "x.pdf");
    var uploads =
        Map.of(
            "c1/Upload_2/x.pdf",
            "1",
            "c1/Upload_1/x.pdf",
            "2",
            "c1/Upload_1/y.pdf",
            "3",
            "c2/Upload_1/x.pdf",
            "4");
    var folder =
        new Folder(temp)
            .with("export.xml", xml.bytes())
            .with("uploads.zip", XlsxFixture.zip(Map.of("Export9.xlsx", new byte[0]), uploads))
            .yaml(
                """
                inputs:
                  - {id: in, layout: eusurvey-xml, file: export.xml, uploads: uploads.zip,
                     channel: plenary, round: consultation}
                questions:
                  - {id: p, header: Paper, kind: upload}
                  - {id: a, header: Annex, kind: upload}
                """);
    assertThat(
            folder.contributions().stream()
                .flatMap(c -> c.attachments().stream())
                .map(a -> a.question() + " " + a.path().text()))
        .containsExactly(
            "p c1/Upload_2/x.pdf",
            "a c1/Upload_1/x.pdf",
            "a c1/Upload_1/y.pdf",
            "a c2/Upload_1/x.pdf");
  }

  @Test
  void filesOfOneQuestionAreJoinedWhereOneContributionNamesThem() {
    String uid = "_64845d61-4beb-4d7d-8171-3f69cdded529";
    var xml =
        new XmlFixture()
            .language("EN")
            .question("p", "File Upload", "Paper")
            .contribution("c1")
            .answer("p", "", "own.pdf;gone.pdf")
            .contribution("c2")
            .answer("p", "", "same.pdf")
            .contribution("c3")
            .answer("p", "", "same.pdf");
    var folder =
        new Folder(temp)
            .with("export.xml", xml.bytes())
            .with(
                "files.zip",
                XlsxFixture.zip(
                    Map.of(), Map.of("own" + uid + ".pdf", "1", "same" + uid + ".pdf", "2")))
            .yaml(
                """
                inputs:
                  - {id: in, layout: eusurvey-xml, file: export.xml, uploads: files.zip,
                     channel: plenary, round: consultation}
                questions:
                  - {id: p, header: Paper, kind: upload}
                """);
    assertThat(folder.contributions().get(0).attachments().get(0).name().text())
        .isEqualTo("own.pdf");
    assertThat(Reading.of(folder).kinds())
        .containsExactly(
            List.of(ProblemKind.UPLOAD_MISSING),
            List.of(ProblemKind.UPLOAD_MISSING),
            List.of(ProblemKind.UPLOAD_MISSING));
  }

  @Test
  void noReferenceOutOfTheFileIsFollowed() {
    String xml =
        "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + new String(survey().contribution("c1").bytes(), StandardCharsets.UTF_8)
                .replaceFirst("<\\?xml[^>]*>", "")
                .replace("Comment", "&e;");
    assertThatThrownBy(
            () -> {
              new Folder(temp).with("export.xml", xml);
              ConsultationDraft.from(temp.resolve("export.xml"), false);
            })
        .isInstanceOf(UserException.class);
  }
}
