package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.Folder;
import eu.chorus.model.Contribution;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EusurveyXlsxTest {
  private static final List<String> META =
      List.of("Contribution ID", "User name", "Creation date", "Last update", "Languages");
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 9, 18, 23, 30);
  private static final String YAML =
      """
      inputs:
        - {id: in, layout: eusurvey-xlsx, file: FILE, channel: plenary, round: consultation}
      questions:
      """;

  @TempDir Path temp;

  private Folder folder(byte[] workbook, String questions) {
    return new Folder(temp)
        .with("export.xlsx", workbook)
        .yaml(YAML.replace("FILE", "export.xlsx") + questions);
  }

  private static List<String> headers(String... questions) {
    var headers = new ArrayList<>(Arrays.asList(questions));
    headers.addAll(META);
    return headers;
  }

  /** A row of answers, then EUSurvey's own columns. */
  private static List<?> row(String id, Object... answers) {
    var cells = new ArrayList<>(Arrays.asList(answers));
    cells.addAll(Arrays.asList(id, "", TIME, TIME, "DE"));
    return cells;
  }

  private static byte[] workbook(List<String> headers, List<?>... rows) {
    return new XlsxFixture().sheet("Content", headers, List.of(rows)).bytes();
  }

  private static String text(Contribution contribution, int answer) {
    return contribution.answers().get(answer).text().orElseThrow().text();
  }

  @Test
  void ownColumnsNeedNoDeclaration() {
    var folder =
        folder(
            workbook(headers("Comment", "How many?"), row("c1", "  words ", 60.0)),
            """
              - {id: q, header: Comment, kind: open}
              - {id: n, header: "How many?", kind: open}
            """);
    var c = folder.contributions().get(0);
    assertThat(c.id()).isEqualTo("in/c1");
    assertThat(c.submitted()).contains(LocalDate.of(2024, 9, 18));
    assertThat(c.language()).isEqualTo("de");
    assertThat(c.reference().sheet()).isEqualTo("Content");
    assertThat(c.reference().row()).isEqualTo(5);
    assertThat(text(c, 0)).isEqualTo("words");
    assertThat(text(c, 1)).isEqualTo("60");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Номер на покана|№ на попълнена анкета|Потребителско име|"
            + "Дата на създаване|Последна актуализация|Езици",
        "Einladungsnummer|Kennnummer des Beitrags|Nutzername|Erstellungsdatum|"
            + "Letzte Aktualisierung|Sprachen",
        "Αριθμός πρόσκλησης|Αναγνωριστικό απαντήσεων|Όνομα χρήστη|"
            + "Ημερομηνία δημιουργίας|Τελευταία επικαιροποίηση|Γλώσσες",
        "Numéro de l'invitation|Numéro d'identification de la contribution|"
            + "Nom d'utilisateur|Date de création|Dernière mise à jour|Langues",
        "Numru tal-Istedina|ID tal-Kontribuzzjoni|Isem l-utent|"
            + "Data meta nħoloq|L-aħħar aġġornament|Lingwi",
        "Número do convite|Número de identificação da contribuição|"
            + "Nome de utilizador|Data de criação|Última atualização|Línguas",
        "Inbjudans nummer|Svar-id|Användarnamn|Skapad den|Senaste uppdatering|" + "Språk"
      })
  void ownColumnsAreKnownInTheLanguageOfWhoeverExported(String labels) {
    var headers = Stream.concat(Stream.of("Comment"), Arrays.stream(labels.split("\\|"))).toList();
    var rows = List.<List<?>>of(Arrays.asList("x", "", "c7", "user", TIME, TIME, "FR"));
    var folder =
        folder(
            new XlsxFixture().sheet("Content", headers, rows).bytes(),
            "  - {id: q, header: Comment, kind: open}\n");
    var c = folder.contributions().get(0);
    assertThat(c.id()).isEqualTo("in/c7");
    assertThat(c.respondent().identity()).hasSize(1);
  }

  @Test
  void choicesAreCutByTheLongestOptionInBothStyles() {
    var folder =
        folder(
            workbook(
                headers("Topics", "Who?: a", "Who?: b"),
                row("c1", "Risk;Transparency; copyright", "Board", ""),
                row("c2", "Transparency; copyright; Risk", "Board; Provider", "Provider")),
            """
              - {id: t, header: Topics, kind: multiple, options: ["Transparency; copyright", Risk, Transparency]}
              - {id: a, header: "Who?: a", kind: matrix, options: [Board, Provider]}
              - {id: b, header: "Who?: b", kind: matrix, options: [Board, Provider]}
            """);
    for (Contribution c : folder.contributions()) {
      assertThat(c.answers().get(0).options()).containsExactly("Transparency; copyright", "Risk");
    }
    assertThat(folder.contributions().get(1).answers().get(1).options())
        .containsExactly("Board", "Provider");
  }

  @Test
  void sheetsAreJoinedByOrderPastContinuationRows() {
    String full = "x".repeat(32_767);
    var first = new ArrayList<List<?>>();
    first.add(Arrays.asList("short", full, "z"));
    first.add(Arrays.asList(null, null, "y".repeat(32_767)));
    first.add(Arrays.asList(null, null, "end"));
    first.add(Arrays.asList("next", "b", "z"));
    var workbook =
        new XlsxFixture()
            .sheet("Content", List.of("A", "B", "C"), first)
            .sheet(
                "Content1",
                headers("D"),
                List.of(row("c1", "one"), row("c2", "two"))) // no gap for the continuations
            .bytes();
    var questions =
        """
          - {id: a, header: A, kind: open}
          - {id: b, header: B, kind: open}
          - {id: c, header: C, kind: open}
          - {id: d, header: D, kind: open}
        """;
    var found = folder(workbook, questions).contributions();
    assertThat(found).hasSize(2);
    assertThat(text(found.get(0), 1)).hasSize(2 * 32_767 + 3).endsWith("yend");
    assertThat(text(found.get(0), 3)).isEqualTo("one");
    assertThat(text(found.get(1), 0)).isEqualTo("next");
    assertThat(text(found.get(1), 3)).isEqualTo("two");
  }

  @Test
  void sheetsOfDifferentLengthStopTheRun() {
    var workbook =
        new XlsxFixture()
            .sheet("Content", List.of("A"), List.of(List.of("a"), List.of("b")))
            .sheet("Content1", headers("D"), List.of(row("c1", "one")))
            .bytes();
    var folder =
        folder(
            workbook, "  - {id: a, header: A, kind: open}\n  - {id: d, header: D, kind: open}\n");
    assertThatThrownBy(folder::read)
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(Folder.kinds(e.problems()))
                    .containsExactly(ProblemKind.EXPORT_SHEETS_UNEVEN));
  }

  @Test
  void aFormulaSetsItsRowAside() {
    var folder =
        folder(
            workbook(
                headers("Comment"),
                row("c1", new XlsxFixture.Formula("1+1")),
                row("c2", "fine"),
                row("c3", new XlsxFixture.Formula("HYPERLINK(\"http://x\")"))),
            "  - {id: q, header: Comment, kind: open}\n");
    assertThat(folder.fates()).containsExactly("ROW_FORMULA", "accepted", "ROW_FORMULA");
  }

  @Test
  void escapedTextIsUnescapedOnceAndPlainTextNever() {
    String questions = "  - {id: q, header: Comment, kind: open}\n";
    var escaped =
        folder(
            workbook(
                headers("Comment"), row("c1", "model&apos;s &amp;amp;"), row("c2", "x &lt; y")),
            questions);
    assertThat(escaped.contributions().stream().map(c -> text(c, 0)))
        .containsExactly("model's &amp;", "x < y");
    var plain =
        folder(
            workbook(headers("Comment"), row("c1", "typed &amp;"), row("c2", "it's")), questions);
    assertThat(plain.contributions().stream().map(c -> text(c, 0)))
        .containsExactly("typed &amp;", "it's");
  }

  @Test
  void damagedAndCutTextsAreNoticed() {
    var folder =
        folder(
            workbook(headers("Comment"), row("c1", "one\uFFFDtwo"), row("c2", "w ".repeat(2_500))),
            "  - {id: q, header: Comment, kind: open}\n");
    assertThat(folder.fates()).containsExactly("ROW_TEXT_DAMAGED", "ROW_TEXT_CUT");
    assertThat(text(folder.contributions().get(0), 0)).isEqualTo("one two");
  }

  @Test
  void anonymousRowsAllCountAndKeepTheirIds() {
    var workbook =
        workbook(
            headers("Comment"),
            row("Anonymous", "a"),
            row("Anonymous", "b"),
            row("Anonymous", "a"));
    var questions = "  - {id: q, header: Comment, kind: open}\n";
    var ids = folder(workbook, questions).contributions().stream().map(Contribution::id).toList();
    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    assertThat(folder(workbook, questions).contributions().stream().map(Contribution::id))
        .isEqualTo(ids);
  }

  @Test
  void uploadsInTheZipAreJoinedByTheirLinks() {
    var linked = new XlsxFixture.Linked("a.pdf;gone.pdf", "c1/Upload_2");
    byte[] workbook =
        workbook(headers("Paper"), row("c1", linked), row("c2", ""), row("c3", "b.pdf"));
    var uploads =
        Map.of("c1/Upload_2/a.pdf", "one", "c3/Upload_1/b.pdf", "two", "c2/Upload_1/lost.pdf", "x");
    var folder =
        new Folder(temp)
            .with("export.zip", XlsxFixture.zip(Map.of("Export1.xlsx", workbook), uploads))
            .yaml(
                YAML.replace("FILE", "export.zip") + "  - {id: p, header: Paper, kind: upload}\n");
    var found = folder.contributions();
    assertThat(found.get(0).attachments().get(0).sha256()).isEqualTo(Label.sha256("one"));
    assertThat(found.get(1).attachments()).isEmpty();
    assertThat(found.get(2).attachments().get(0).path().text()).isEqualTo("c3/Upload_1/b.pdf");
    assertThat(folder.accounts().get(1).reasons())
        .isEqualTo(Map.of("UPLOAD_MISSING", 1L, "UPLOAD_ORPHANED", 1L));
  }

  @Test
  void partsOfOneExportFollowEachOther() {
    var questions = "  - {id: q, header: Comment, kind: open}\n";
    var workbooks =
        Map.of(
            "Export1.xlsx", workbook(headers("Comment"), row("c1", "first")),
            "Export1_2.xlsx", workbook(headers("Comment"), row("c3", "third")),
            "Export1_1.xlsx", workbook(headers("Comment"), row("c2", "second")));
    var folder =
        new Folder(temp)
            .with("export.zip", XlsxFixture.zip(workbooks, Map.of()))
            .yaml(YAML.replace("FILE", "export.zip") + questions);
    assertThat(folder.contributions().stream().map(Contribution::id))
        .containsExactly("in/c1", "in/c2", "in/c3");
  }

  @Test
  void whatIsNoExportIsSaidToBeNone() {
    var questions = "  - {id: q, header: Comment, kind: open}\n";
    for (byte[] content :
        List.of(new byte[0], "PK no zip".getBytes(StandardCharsets.UTF_8), new byte[100])) {
      assertThatThrownBy(() -> folder(content, questions).read())
          .isInstanceOfSatisfying(
              UserException.class,
              e ->
                  assertThat(Folder.kinds(e.problems()))
                      .containsExactly(ProblemKind.EXPORT_UNREADABLE));
    }
    byte[] other = new XlsxFixture().sheet("Sheet1", List.of("A"), List.of()).bytes();
    assertThatThrownBy(() -> folder(other, questions).read())
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(Folder.kinds(e.problems()))
                    .containsExactly(ProblemKind.EXPORT_OTHER_LAYOUT));
  }

  @Test
  void threeHundredColumnsKeepTheirNames() {
    var names = IntStream.range(0, 254).mapToObj(i -> "Q" + i).toList();
    var values = IntStream.range(0, 254).mapToObj(i -> "v" + i).toList();
    var workbook =
        new XlsxFixture()
            .sheet("Content", names, List.of(values))
            .sheet("Content1", headers("Q254"), List.of(row("c1", "v254")))
            .bytes();
    var questions = new StringBuilder();
    for (int i = 0; i <= 254; i++) {
      questions.append("  - {id: q%d, header: Q%d, kind: open}%n".formatted(i, i));
    }
    var c = folder(workbook, questions.toString()).contributions().get(0);
    assertThat(c.answers()).hasSize(255);
    assertThat(text(c, 253)).isEqualTo("v253");
    assertThat(text(c, 254)).isEqualTo("v254");
  }
}
