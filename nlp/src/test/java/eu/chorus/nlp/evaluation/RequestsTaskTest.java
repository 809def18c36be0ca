package eu.chorus.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests on the development half of the labelled set, and how they are scored. */
final class RequestsTaskTest {
  private static final Path SETS = Path.of("..", "data-samples", "requests");
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Floors a little under what quality.md tells, so that a change for the worse is seen. The test
   * half is not looked at here: nothing may be tuned on it.
   */
  @Test
  void theDevelopmentHalfIsReadWell() {
    Path set = SETS.resolve("development.jsonl");
    var evaluation = Evaluation.of(TaskName.REQUESTS, TaskSettings.none(), set, List.of(set));
    assertThat(evaluation.problems()).isEmpty();
    List<Figure> figures = evaluation.figures().getOrDefault("Chorus", List.of());
    assertThat(value(figures, "precision")).isGreaterThanOrEqualTo(0.97);
    assertThat(value(figures, "recall")).isGreaterThanOrEqualTo(0.95);
    assertThat(value(figures, "frame F1")).isGreaterThanOrEqualTo(0.93);
    List<Figure> simple = evaluation.figures().getOrDefault("words that ask", List.of());
    assertThat(value(figures, "F1")).isGreaterThan(value(simple, "F1") + 0.1);
    for (String kind : List.of("reported-law", "others-views", "telling", "question")) {
      assertThat(figures).extracting(Figure::name).contains(kind + " precision");
    }
  }

  @Test
  void bothHalvesHoldEveryKindAndEnough() throws IOException {
    List<JsonNode> development = lines("development.jsonl");
    List<JsonNode> test = lines("test.jsonl");
    assertThat(development.size() + test.size()).isGreaterThanOrEqualTo(240);
    assertThat(kinds(test)).containsExactlyElementsOf(kinds(development)).hasSize(17);
    assertThat(development)
        .extracting(line -> line.path("text").asText())
        .doesNotContainAnyElementsOf(
            test.stream().map(line -> line.path("text").asText()).toList());
  }

  @Test
  void sentencesFramesAndKindsAreScored() throws IOException {
    var pairs =
        List.of(
            judged("{\"request\":true,\"kind\":\"a\",\"frames\":[" + frame("ADD") + "]}", "ADD"),
            judged("{\"request\":true,\"kind\":\"b\",\"frames\":[" + frame("ADD") + "]}", "KEEP"),
            judged("{\"request\":true,\"kind\":\"b\",\"frames\":[" + frame("ADD") + "]}", ""),
            judged("{\"request\":false,\"kind\":\"a\",\"frames\":[]}", "ADD"));
    var figures = new RequestScoring().figures(pairs);
    assertThat(value(figures, "precision")).isEqualTo(2 / 3.0);
    assertThat(value(figures, "recall")).isEqualTo(2 / 3.0);
    assertThat(value(figures, "frame precision")).isEqualTo(1 / 3.0);
    assertThat(value(figures, "frame recall")).isEqualTo(1 / 3.0);
    assertThat(value(figures, "a precision")).isEqualTo(1 / 2.0);
    assertThat(value(figures, "b recall")).isEqualTo(1 / 2.0);
    assertThat(figures).extracting(Figure::name).doesNotContain("kappa of readers");
  }

  @Test
  void aSecondReaderIsAFurtherGoldAndAgreementIsTold() throws IOException {
    String second = ",\"second\":{\"request\":%s,\"frames\":[]}}";
    var pairs =
        List.of(
            judged("{\"request\":true" + second.replace("%s", "true"), "ADD"),
            judged("{\"request\":true" + second.replace("%s", "false"), "ADD"),
            judged("{\"request\":false" + second.replace("%s", "false"), ""),
            judged("{\"request\":false,\"second\":null}", "ADD"));
    var figures = new RequestScoring().figures(pairs);
    assertThat(value(figures, "second reader: precision")).isEqualTo(1 / 2.0);
    // Two of three agree; 4/9 would by chance: (2/3 - 4/9) / (1 - 4/9).
    assertThat(value(figures, "kappa of readers")).isCloseTo(0.4, within(1e-12));
  }

  private static Judged judged(String gold, String act) throws IOException {
    String found =
        act.isEmpty()
            ? "{\"request\":false,\"frames\":[]}"
            : "{\"request\":true,\"frames\":[" + frame(act) + "]}";
    return new Judged(JSON.readTree(gold), JSON.readTree(found));
  }

  private static String frame(String act) {
    return "{\"act\":\"" + act + "\",\"polarity\":\"POSITIVE\"}";
  }

  private static List<String> kinds(List<JsonNode> lines) {
    return lines.stream().map(line -> line.path("kind").asText()).distinct().sorted().toList();
  }

  private static List<JsonNode> lines(String file) throws IOException {
    return Files.readAllLines(SETS.resolve(file)).stream().map(RequestsTaskTest::node).toList();
  }

  private static JsonNode node(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("not JSON", e);
    }
  }

  private static double value(List<Figure> figures, String name) {
    return figures.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().value();
  }
}
