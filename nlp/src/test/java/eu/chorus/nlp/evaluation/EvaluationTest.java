package eu.chorus.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.chorus.problem.Problem;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationTest {
  @TempDir private Path folder;

  @Test
  void languagesAreFoundAndHeldAgainstGold() throws IOException {
    var input =
        file(
            "in.jsonl",
            """
            {"id":"a","text":"Transparency obligations should be proportionate to the size of a provider."}
            {"id":"b","text":"Die Pflichten der Anbieter sollten im Verhältnis zu ihrer Größe stehen."}
            {"id":"c","text":"Les obligations devraient être proportionnées à la taille du fournisseur."}
            """);
    var gold =
        file(
            "gold.jsonl",
            """
            {"id":"c","language":"fr"}
            {"id":"b","language":"de"}
            {"id":"a","language":"ga"}
            """);
    var evaluation = Evaluation.of(TaskName.LANGUAGE, TaskSettings.none(), input, List.of(gold));
    assertThat(evaluation.findings().lines())
        .containsExactly(
            "{\"id\":\"a\",\"language\":\"en\"}",
            "{\"id\":\"b\",\"language\":\"de\"}",
            "{\"id\":\"c\",\"language\":\"fr\"}");
    assertThat(value(of(evaluation, "Chorus"), "accuracy")).isEqualTo(2 / 3.0);
    // de and fr 1, en and ga 0: a label that only one side uses counts as one it got wrong.
    assertThat(value(of(evaluation, "Chorus"), "macro-F1")).isEqualTo(0.5);
    assertThat(evaluation.problems()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoFaultAndAnIdStaysTheNumberItWas() throws IOException {
    var input = file("in.jsonl", "\uFEFF{\"id\":7,\"text\":\"\"}\r\n");
    var evaluation = Evaluation.of(TaskName.LANGUAGE, TaskSettings.none(), input, List.of());
    assertThat(evaluation.problems()).isEmpty();
    assertThat(evaluation.findings()).isEqualTo("{\"id\":7,\"language\":\"und\"}\n");
  }

  @Test
  void aClassThatGoldDoesNotKnowIsLeftOutAndTold() throws IOException {
    var input =
        file(
            "in.jsonl",
            """
            {"id":"a","text":"Maria Silva moved to Lisbon with a French friend."}
            {"id":"b","text":"John Smith stayed in Paris."}
            """);
    var gold =
        file(
            "gold.jsonl",
            """
            {"id":"a","spans":[{"start":0,"end":11,"type":"PER"},{"start":21,"end":27,"type":"LOC"}]}
            {"id":"b","spans":[{"start":0,"end":10,"type":"PER"},{"start":0,"end":4,"type":"LOC"}]}
            """);
    var figures =
        of(Evaluation.of(TaskName.NAMES, TaskSettings.none(), input, List.of(gold)), "Chorus");
    assertThat(value(figures, "left out, not in gold: MISC")).isEqualTo(1 / 5.0);
    assertThat(value(figures, "exact precision")).isEqualTo(3 / 4.0);
    assertThat(value(figures, "PER exact precision")).isEqualTo(1);
    assertThat(value(figures, "LOC exact recall")).isEqualTo(1 / 2.0);
  }

  /** Invented sentences in every official language, by length; quality.md has the figures. */
  @Test
  void languagesOfSentencesByLength() throws URISyntaxException {
    for (var expected : Map.of("short", 0.95, "medium", 1.0, "long", 1.0).entrySet()) {
      String name = "/eu/chorus/nlp/language/" + expected.getKey() + ".jsonl";
      var set = Path.of(EvaluationTest.class.getResource(name).toURI());
      var evaluation = Evaluation.of(TaskName.LANGUAGE, TaskSettings.none(), set, List.of(set));
      assertThat(value(of(evaluation, "Chorus"), "accuracy"))
          .isGreaterThanOrEqualTo(expected.getValue())
          .isGreaterThan(value(of(evaluation, "vote of stop words"), "accuracy"));
    }
  }

  @Test
  void badLinesAreToldByNumberAndCostNoOther() throws IOException {
    var input =
        file(
            "in.jsonl",
            """
            {"id":"a","text":"Secretive words that nobody else may read."}
            {"id":"a","text":"Secretive words again."}

            Secretive words outside of any object
            {"id":"b"}
            {"id":"c","text":"Secretive words, unfinished
            {"id":"e","text":"Secretive"}{"id":"f","text":"words"}
            {"id":"d","text":"Words at the end of the file, which are read."}
            """);
    var evaluation = Evaluation.of(TaskName.LANGUAGE, TaskSettings.none(), input, List.of());
    assertThat(evaluation.findings().lines()).hasSize(2);
    assertThat(evaluation.problems())
        .extracting(p -> p.place().row())
        .containsExactly(2L, 4L, 5L, 6L, 7L);
    assertThat(evaluation.problems())
        .extracting(Problem::message)
        .noneMatch(m -> m.contains("Secret"));
  }

  @Test
  void aFileThatIsNotThereOrNotUtf8IsTold() throws IOException {
    assertThatThrownBy(
            () ->
                Evaluation.of(
                    TaskName.LANGUAGE, TaskSettings.none(), folder.resolve("no.jsonl"), List.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("there is no such file");
    var latin = folder.resolve("latin.jsonl");
    Files.write(latin, new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'});
    assertThatThrownBy(
            () -> Evaluation.of(TaskName.LANGUAGE, TaskSettings.none(), latin, List.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void twoPeopleAreHeldAgainstEachOther() throws IOException {
    var input = file("in.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n");
    // The table of Cohen's own kind: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no; kappa 0.4.
    var one = new StringBuilder();
    var two = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      one.append(line(i, i < 25 ? "en" : "de"));
      two.append(line(i, i < 20 || (i >= 25 && i < 35) ? "en" : "de"));
    }
    var evaluation =
        Evaluation.of(
            TaskName.LANGUAGE,
            TaskSettings.none(),
            input,
            List.of(
                file("one/gold.jsonl", one.toString()), file("two/gold.jsonl", two.toString())));
    assertThat(evaluation.figures())
        .containsKeys("Chorus (1, gold.jsonl)", "Chorus (2, gold.jsonl)", "between the two");
    assertThat(value(of(evaluation, "between the two"), "kappa")).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void figuresOfSetsCountPairsAndTheirIntervalHoldsThem() {
    // Gold {a b c}{d e}: 4 pairs; found {a b}{c d e}: 4 pairs; both: ab, de.
    var pairs =
        judged("family", List.of("1", "1", "1", "2", "2"), List.of("x", "x", "y", "y", "y"));
    var figures = new ClusterScoring("family").figures(pairs);
    assertThat(value(figures, "pair precision")).isEqualTo(0.5);
    assertThat(value(figures, "pair recall")).isEqualTo(0.5);
    assertThat(value(figures, "pair F1")).isEqualTo(0.5);
    // (2 - 1.6) / (4 - 1.6)
    assertThat(value(new ClusterScoring("family").agreement(pairs), "kappa"))
        .isCloseTo(1 / 6.0, within(1e-12));
    assertThat(figures).allSatisfy(f -> assertThat(f.low()).isLessThanOrEqualTo(f.high()));
  }

  @Test
  void stretchesCountOnceExactlyAndOnceWhereTheyTouch() throws IOException {
    var gold =
        "{\"m\":[{\"start\":0,\"end\":5,\"ref\":\"A\"},{\"start\":9,\"end\":12,\"ref\":\"B\"}]}";
    var found =
        "{\"m\":[{\"start\":0,\"end\":5,\"ref\":\"A\"},{\"start\":0,\"end\":5,\"ref\":\"A\"},"
            + "{\"start\":8,\"end\":12,\"ref\":\"B\"},{\"start\":9,\"end\":12,\"ref\":\"C\"}]}";
    var figures =
        new SpanScoring("m", "ref", false).figures(List.of(new Judged(json(gold), json(found))));
    assertThat(value(figures, "exact precision")).isEqualTo(1 / 4.0);
    assertThat(value(figures, "exact recall")).isEqualTo(1 / 2.0);
    assertThat(value(figures, "overlapping precision")).isEqualTo(2 / 4.0);
    assertThat(value(figures, "overlapping recall")).isEqualTo(1.0);
  }

  @Test
  void severalLabelsOfOneItemAreJudgedEach() throws IOException {
    var pairs =
        List.of(
            new Judged(json("{\"t\":[\"a\",\"b\"]}"), json("{\"t\":[\"b\",\"a\"]}")),
            new Judged(json("{\"t\":[\"a\"]}"), json("{\"t\":[\"a\",\"b\"]}")));
    var figures = LabelScoring.of("t").figures(pairs);
    assertThat(value(figures, "accuracy")).isEqualTo(0.5);
    // a: 2 of 2, b: 1 of 1 with one too many.
    assertThat(value(figures, "macro-F1")).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
  }

  @Test
  void anIntervalNarrowsWithMoreItemsAndIsTheSameEveryTime() {
    var few = LabelScoring.of("t").figures(halfRight(20));
    var many = LabelScoring.of("t").figures(halfRight(2_000));
    assertThat(width(many)).isLessThan(width(few) / 5);
    assertThat(LabelScoring.of("t").figures(halfRight(20))).isEqualTo(few);
    // The normal interval of a share of one half in 2,000.
    assertThat(width(many)).isCloseTo(2 * 1.96 * Math.sqrt(0.25 / 2_000), within(0.004));
  }

  private static double width(List<Figure> figures) {
    return figures.get(0).high() - figures.get(0).low();
  }

  private static List<Judged> halfRight(int items) {
    var gold = new ArrayList<String>();
    var found = new ArrayList<String>();
    for (int i = 0; i < items; i++) {
      gold.add("yes");
      found.add(i % 2 == 0 ? "yes" : "no");
    }
    return judged("t", gold, found);
  }

  private static List<Judged> judged(String field, List<String> gold, List<String> found) {
    var nodes = new JsonMapper();
    var pairs = new ArrayList<Judged>();
    for (int i = 0; i < gold.size(); i++) {
      pairs.add(
          new Judged(
              nodes.createObjectNode().put(field, gold.get(i)),
              nodes.createObjectNode().put(field, found.get(i))));
    }
    return pairs;
  }

  private static double value(List<Figure> figures, String name) {
    return figures.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().value();
  }

  private static List<Figure> of(Evaluation evaluation, String about) {
    return evaluation.figures().getOrDefault(about, List.of());
  }

  private static String line(int id, String language) {
    return "{\"id\":\"" + id + "\",\"language\":\"" + language + "\"}\n";
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }

  private Path file(String name, String text) throws IOException {
    var parts = name.split("/", -1);
    var below = parts.length == 1 ? folder : Files.createDirectories(folder.resolve(parts[0]));
    return Files.writeString(below.resolve(parts[parts.length - 1]), text);
  }
}
