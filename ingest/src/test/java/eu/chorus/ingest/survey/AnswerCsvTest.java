package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.Folder;
import eu.chorus.model.Contribution;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain CSV, with a row for each contribution or for each answer. */
class AnswerCsvTest {
  private static final String INPUT =
      """
      inputs:
        - id: in
          layout: csv
          file: export.csv
          channel: consultation
          round: consultation
      """;
  private static final String ANSWERS =
      INPUT
          + """
              answers: {question: label, answer: value}
              columns: {id: num, identity: [name]}
          questions:
            - {id: a, header: "Q1 A", kind: open}
            - {id: b, header: "Q2; B", kind: single, options: [Yes, No]}
          """;

  @TempDir Path temp;

  private Folder folder(String yaml, byte[] csv) {
    return new Folder(temp).with("export.csv", csv).yaml(yaml);
  }

  private static List<String> said(Contribution c) {
    return c.answers().stream()
        .map(a -> a.question() + "=" + a.text().map(t -> t.text()).orElse("") + a.options())
        .toList();
  }

  @Test
  void rowsOfAnswersBecomeContributionsWhereverTheyStand() {
    var folder =
        folder(
            ANSWERS,
            """
            num,name,label,value
            1,Ann,Q1 A,"first, with ""quotes"\""
            2,Bob,"Q2; B",No
            1,Ann,Q1  A,second
            1,Ann,"Q2; B",Yes
            3,Cid,,
            4,Dan,,homeless
            5,Eve,Q1 A
            """
                .getBytes(StandardCharsets.UTF_8));
    var contributions = folder.contributions();
    assertThat(contributions.stream().map(Contribution::id))
        .containsExactly("in/1", "in/2", "in/3");
    assertThat(said(contributions.get(0)))
        .containsExactly("a=first, with \"quotes\"\n\nsecond[]", "b=[Yes]");
    assertThat(said(contributions.get(1))).containsExactly("b=[No]");
    assertThat(said(contributions.get(2))).isEmpty();
    assertThat(contributions.get(0).respondent().identity().get(0).text()).isEqualTo("Ann");
    var rows = folder.accounts().get(0);
    assertThat(rows.problems()).isEmpty();
    assertThat(List.of(rows.read(), rows.accepted(), rows.quarantined()))
        .containsExactly(7L, 5L, 2L);
    assertThat(rows.reasons().keySet()).containsExactly("ROW_RAGGED", "ROW_WITHOUT_QUESTION");
  }

  @Test
  void aQuestionThatNobodyDeclaredStops() {
    var folder =
        folder(ANSWERS, "num,name,label,value\n1,Ann,Q3,x\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(folder::read)
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(Folder.kinds(e.problems()))
                    .contains(ProblemKind.EXPORT_COLUMN_UNMAPPED));
    var renamed =
        folder(
            ANSWERS.replace("label", "question"),
            "num,name,label,value\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(renamed::read)
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(Folder.kinds(e.problems())).contains(ProblemKind.CONFIG_COLUMN_UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {";|UTF-8", ",|UTF-8", "\t|UTF-8", ";|windows-1252", ",|UTF-16LE"})
  void theFormIsReadOffTheFile(String form) {
    String separator = form.substring(0, 1);
    var charset = Charset.forName(form.substring(2));
    String csv =
        String.join(separator, "Id", "\"Why, then;\tor not?\"", "Type")
            + "\r\n"
            + String.join(separator, "1", "\"caf\u00e9\"", "NGO")
            + "\r\n";
    var folder =
        folder(
            INPUT
                + """
                    columns: {id: Id, ignore: [Type]}
                questions: [{id: a, header: "Why, then;\tor not?", kind: open}]
                """,
            csv.getBytes(charset));
    assertThat(said(folder.contributions().get(0))).containsExactly("a=caf\u00e9[]");
  }
}
