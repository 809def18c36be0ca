package eu.chorus.ingest.survey;

import static eu.chorus.problem.ProblemKind.ROW_ELEMENT_UNKNOWN;
import static eu.chorus.problem.ProblemKind.ROW_TEXT_CUT;
import static eu.chorus.problem.ProblemKind.ROW_TEXT_DAMAGED;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Folder;
import eu.chorus.ingest.survey.Survey.Asked;
import eu.chorus.ingest.survey.Survey.Given;
import eu.chorus.problem.ProblemKind;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Surveys of every size and history, by each of EUSurvey's paths, as sheet, as XML, and as both.
 */
class EusurveyLayoutsTest {
  private static final Asked TEXT = Asked.of("text", "Free Text", "Comment");
  private static final Asked MANY =
      Asked.of("many", "Multiple Choice", "Which?", "Risk", "Data; rights", "The \"final\" cut");

  /** A test of each of EUSurvey's paths and each kind of export. */
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @CsvSource({
    "DIRECT, xlsx",
    "REPORTING, xlsx",
    "DIRECT, xml",
    "REPORTING, xml",
    "DIRECT, both",
    "REPORTING, both"
  })
  @interface EachWay {}

  @TempDir Path temp;

  private Reading read(Survey survey, Style style, String how) {
    var folder = new Folder(temp);
    if (!how.equals("xlsx")) {
      folder.with("export.xml", survey.xml(style));
    }
    if (!how.equals("xml")) {
      folder.with("export.zip", survey.xlsx(style));
    }
    String layout = how.equals("xml") ? "eusurvey-xml" : "eusurvey-xlsx";
    return Reading.of(folder.yaml(survey.yaml(layout, how.equals("both"))));
  }

  private static String uuid(int number) {
    return "52f36b9d-f5ae-49a5-a22a-" + Integer.toString(number + 0x10000, 16) + "1fe71a9d";
  }

  /** Answers of each contribution, from question and answer in turn. */
  private static List<Given> given(List<Map<String, Object>> answers) {
    return IntStream.range(0, answers.size())
        .mapToObj(i -> new Given(uuid(i), answers.get(i)))
        .toList();
  }

  @EachWay
  void everyoneIsReadWhereNobodyHasAnId(Style style, String how) {
    var survey =
        new Survey(
            List.of(TEXT, MANY),
            given(
                List.of(
                    Map.of("text", "it's <so> & so", "many", List.of(0, 1)),
                    Map.of("many", List.of(2)),
                    Map.of("text", "it's <so> & so", "many", List.of(0, 1)))),
            true);
    var reading = read(survey, style, how);
    assertThat(reading.to("Comment")).containsExactly("it's <so> & so", "-", "it's <so> & so");
    assertThat(reading.to("Which?"))
        .containsExactly("Risk | Data; rights", "The \"final\" cut", "Risk | Data; rights");
    assertThat(reading.to("#")).doesNotHaveDuplicates().allMatch(id -> id.startsWith("anonymous-"));
    assertThat(reading.kinds()).allMatch(List::isEmpty);
  }

  @EachWay
  void threeHundredQuestionsOfEveryKindKeepTheirAnswers(Style style, String how) {
    var questions = new ArrayList<Asked>();
    for (int i = 0; i < 60; i++) {
      questions.add(Asked.of("t" + i, "Free Text", "Text " + i));
      questions.add(Asked.of("s" + i, "Single Choice", "Single " + i, "Yes; " + i, "No " + i));
      questions.add(Asked.of("m" + i, "Multiple Choice", "Many " + i, "A " + i, "B; b", "C's"));
      questions.add(Asked.of("n" + i, "Number", "Number " + i));
      questions.add(Asked.of("d" + i, "Date", "Date " + i));
    }
    var answers = new ArrayList<Map<String, Object>>();
    for (int row = 0; row < 5; row++) {
      var own = new LinkedHashMap<String, Object>();
      for (int i = row % 2; i < 60; i += 1 + row) {
        own.put("t" + i, "it's text " + i + " & more of " + row);
        own.put("s" + i, List.of(i % 2));
        own.put("m" + i, row == 0 ? List.of(0, 1, 2) : List.of(row % 3));
        own.put("n" + i, (double) (100 * i + row));
        own.put("d" + i, LocalDate.of(2025, 1 + i % 12, 13));
      }
      answers.add(own);
    }
    var reading = read(new Survey(questions, given(answers), false), style, how);
    assertThat(reading.kinds()).allMatch(List::isEmpty);
    var expected = new ArrayList<Map<String, String>>();
    for (int row = 0; row < 5; row++) {
      var own = new HashMap<String, String>();
      own.put("#", uuid(row));
      for (int i = row % 2; i < 60; i += 1 + row) {
        own.put("Text " + i, "it's text " + i + " & more of " + row);
        own.put("Single " + i, i % 2 == 0 ? "Yes; " + i : "No " + i);
        String all = "A " + i + " | B; b | C's";
        own.put("Many " + i, row == 0 ? all : all.split(" \\| ")[row % 3]);
        own.put("Number " + i, String.valueOf(100 * i + row));
        own.put("Date " + i, LocalDate.of(2025, 1 + i % 12, 13).toString());
      }
      expected.add(own);
    }
    assertThat(reading.told()).containsExactlyElementsOf(List.copyOf(expected));
  }

  @EachWay
  void aSurveyEditedInTheFieldTellsWhatItsEarlierAnswersLost(Style style, String how) {
    // The first two answered before "Late" was asked, and before options came and went.
    var survey =
        new Survey(
            List.of(TEXT, Asked.of("late", "Free Text", "Late"), MANY),
            given(
                List.of(
                    Map.of("text", "it's early", "many", List.of(0, Survey.DELETED, 1)),
                    Map.of("text", "early too", "many", List.of(Survey.DELETED)),
                    Map.of("text", "it's late", "late", "x & y", "many", List.of(2, 0)))),
            false);
    var reading = read(survey, style, how);
    assertThat(reading.to("Comment")).containsExactly("it's early", "early too", "it's late");
    assertThat(reading.to("Late")).containsExactly("-", "-", "x & y");
    assertThat(reading.to("Which?").get(0)).isEqualTo("Risk | Data; rights");
    assertThat(reading.to("Which?").get(1)).isEqualTo("-");
    assertThat(reading.to("Which?").get(2).split(" \\| "))
        .containsExactlyInAnyOrder("Risk", "The \"final\" cut");
    assertThat(reading.kinds().get(0)).containsExactly(ROW_ELEMENT_UNKNOWN);
    assertThat(reading.kinds().get(2)).isEmpty();
    if (how.equals("xml")) {
      assertThat(reading.kinds().get(1)).containsExactly(ROW_ELEMENT_UNKNOWN);
    }
  }

  @EachWay
  void storedDamageIsReadAsBlanksAndTold(Style style, String how) {
    String cut = "w'".repeat(4_000);
    var survey =
        new Survey(
            List.of(TEXT, Asked.of("two", "Free Text", "Two")),
            given(
                List.of(
                    Map.of("text", "one\uFFFDtwo & it's", "two", "\uFFFD\uFFFD"),
                    Map.of("text", cut, "two", "whole"))),
            false);
    var reading = read(survey, style, how);
    assertThat(reading.to("Comment").get(0)).isEqualTo("one two & it's");
    assertThat(reading.to("Two")).containsExactly("-", "whole");
    assertThat(reading.kinds().get(0)).containsExactly(ROW_TEXT_DAMAGED, ROW_TEXT_DAMAGED);
    List<ProblemKind> told = style == Style.DIRECT ? List.of() : List.of(ROW_TEXT_CUT);
    assertThat(reading.kinds().get(1)).isEqualTo(told);
    if (style == Style.DIRECT) {
      assertThat(reading.to("Comment").get(1)).isEqualTo(cut);
    }
  }

  @ParameterizedTest
  @CsvSource({"DIRECT, xlsx", "REPORTING, xlsx"})
  void twentyThousandAndOneAreReadInTheirOrder(Style style, String how) {
    var answers = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 20_001; i++) {
      answers.add(Map.of("text", "it's " + i, "many", List.of(i % 3)));
    }
    var reading = read(new Survey(List.of(TEXT, MANY), given(answers), false), style, how);
    assertThat(reading.to("Comment"))
        .containsExactlyElementsOf(IntStream.range(0, 20_001).mapToObj(i -> "it's " + i).toList());
    assertThat(reading.to("#")).doesNotHaveDuplicates();
    assertThat(reading.kinds()).hasSize(20_001).allMatch(List::isEmpty);
  }
}
