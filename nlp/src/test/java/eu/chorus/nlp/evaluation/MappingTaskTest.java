package eu.chorus.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.chorus.model.Vectors;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappingTaskTest {
  private static final String CODEBOOK =
      """
      {"id":"F","label":"Fares","description":"The price of tickets is too high."}
      {"id":"L","label":"Lateness","description":"Trains are late or cancelled."}
      {"id":"N","label":"None of the above"}
      """;

  @TempDir private Path folder;

  @Test
  void everyEntryHasAScoreAndSetsAreHeldAgainstGold() throws IOException {
    var input =
        file(
            "in.jsonl",
            """
            {"id":1,"text":"Tickets cost too much, the price is a scandal.","labels":["F"]}
            {"id":2,"text":"Trains are cancelled every day.","labels":["L","F"]}
            {"id":3,"text":"n/a","labels":[]}
            """);
    var evaluation = Evaluation.of(TaskName.MAPPING, settings(CODEBOOK, ""), input, List.of(input));
    assertThat(evaluation.problems()).isEmpty();
    assertThat(evaluation.figures()).containsOnlyKeys("Chorus", "tf-idf");
    var figure = evaluation.figures().getOrDefault("Chorus", List.of()).get(0);
    assertThat(figure.name()).isEqualTo("sample F1");
    assertThat(figure.value()).isCloseTo((1 + 2.0 / 3 + 1) / 3, within(1e-12));
    assertThat(figure.low()).isBetween(0.66, figure.value());
    var lines = evaluation.findings().lines().toList();
    assertThat(lines.get(0)).startsWith("{\"id\":1,\"labels\":[\"F\"],\"scores\":{\"F\":");
    for (String line : lines) {
      assertThat(new JsonMapper().readTree(line).path("scores").fieldNames())
          .toIterable()
          .containsExactly("F", "L", "N");
    }
  }

  @Test
  void judgedPairsGiveThePrecisionOfTheSharedTask() throws IOException {
    var input =
        file(
            "in.jsonl",
            """
            {"id":1,"text":"Tickets cost too much, the price is a scandal.","matches":{"F":true}}
            {"id":2,"text":"Trains are late and cancelled every day.","matches":{"L":true}}
            {"id":3,"text":"I like windows.","matches":{"F":false,"L":false,"N":false}}
            {"id":4,"text":"The stations are dirty.","matches":{"F":false,"L":false,"N":false}}
            """);
    var evaluation = Evaluation.of(TaskName.MAPPING, settings(CODEBOOK, ""), input, List.of(input));
    assertThat(evaluation.figures().getOrDefault("Chorus", List.of()))
        .allSatisfy(figure -> assertThat(figure.value()).isEqualTo(1))
        .extracting(Figure::name)
        .containsExactly("precision, strict", "precision, relaxed");
  }

  @Test
  void twoPeopleAreHeldAgainstEachOther() throws IOException {
    var input = file("in.jsonl", "{\"id\":1,\"text\":\"Fares.\"}\n{\"id\":2,\"text\":\"Late.\"}\n");
    var one = file("one.jsonl", "{\"id\":1,\"labels\":[\"F\"]}\n{\"id\":2,\"labels\":[\"L\"]}\n");
    var two =
        file("two.jsonl", "{\"id\":1,\"labels\":[\"F\",\"L\"]}\n{\"id\":2,\"labels\":[\"L\"]}\n");
    var figures =
        Evaluation.of(TaskName.MAPPING, settings(CODEBOOK, ""), input, List.of(one, two))
            .figures()
            .getOrDefault("between the two", List.of());
    assertThat(figures).extracting(Figure::name).containsExactly("sample F1", "kappa");
    assertThat(figures.get(0).value()).isCloseTo((2.0 / 3 + 1) / 2, within(1e-12));
    assertThat(figures.get(1).value()).isCloseTo(0.5, within(1e-12)); // 3 of 4 agree, 1/2 by chance
  }

  @Test
  void allBadLinesAreToldAtOnceWithoutTheirWords() throws IOException {
    String codebook = CODEBOOK + "{\"id\":\"F\",\"label\":\"secret\"}\n{\"id\":\"X\"}\n";
    String examples =
        """
        {"id":1,"text":"secret","labels":["F","Q","R"]}
        {"id":2,"text":"secret"}
        secret
        {"id":4,"text":"Tickets cost too much.","labels":["F"]}
        """;
    var input = file("in.jsonl", "{\"id\":1,\"text\":\"Tickets.\"}\n{\"id\":2}\n");
    var problems =
        Evaluation.of(TaskName.MAPPING, settings(codebook, examples), input, List.of()).problems();
    assertThat(problems)
        .allSatisfy(p -> assertThat(p.kind()).isEqualTo(ProblemKind.EVALUATION_LINE_UNREADABLE))
        .allSatisfy(p -> assertThat(p.message()).doesNotContain("secret"))
        .extracting(p -> p.place().file() + " " + p.place().row() + " " + p.detail())
        .containsExactly(
            "in.jsonl 2 no string \"text\"",
            "codebook.jsonl 4 its id stands in an earlier line",
            "codebook.jsonl 5 no string \"label\"",
            "examples.jsonl 1 2 of its labels are no id of the codebook",
            "examples.jsonl 2 no array \"labels\"",
            "examples.jsonl 3 no JSON object");
  }

  @Test
  void withoutACodebookOrAQuestionNothingIsDone() throws IOException {
    var input = file("in.jsonl", "{\"id\":1,\"text\":\"Tickets.\"}\n");
    var empty = Optional.of(file("empty.jsonl", "{}\n"));
    var codebook = Optional.of(file("codebook.jsonl", CODEBOOK));
    Optional<Path> none = Optional.empty();
    for (var settings :
        List.of(
            TaskSettings.none().withCodebook(none, Optional.of("?"), none),
            TaskSettings.none().withCodebook(codebook, Optional.empty(), none),
            TaskSettings.none().withCodebook(empty, Optional.of("?"), none))) {
      assertThatThrownBy(() -> Evaluation.of(TaskName.MAPPING, settings, input, List.of()))
          .isInstanceOfSatisfying(
              UserException.class,
              e ->
                  assertThat(e.problems())
                      .extracting(Problem::kind)
                      .contains(ProblemKind.EVALUATION_SETTING_MISSING));
    }
  }

  @Test
  void sidesAreHeldAgainstGold() throws IOException {
    var input =
        file(
            "in.jsonl",
            """
            {"id":1,"text":"Kiosks are useful and safe.","target":"Kiosks","stance":"for"}
            {"id":2,"text":"Kiosks are useless and harmful.","target":"Kiosks","stance":"against"}
            {"id":3,"text":"Kiosks are a good solution.","target":"Kiosks","stance":"against"}
            {"id":4,"text":"Kiosks.","target":"Kiosks","stance":"unclear"}
            {"id":5,"text":"Kiosks."}
            """);
    var evaluation = Evaluation.of(TaskName.STANCE, TaskSettings.none(), input, List.of(input));
    assertThat(evaluation.findings().lines().findFirst())
        .hasValueSatisfying(
            line -> assertThat(line).startsWith("{\"id\":1,\"stance\":\"for\",\"confidence\":0.7"));
    assertThat(evaluation.problems()).hasSize(1);
    assertThat(evaluation.figures().getOrDefault("Chorus", List.of()))
        .extracting(figure -> figure.toString().replaceFirst(" +(0.....).*", ": $1"))
        .containsExactly(
            "accuracy: 0.6000",
            "a side is taken: 0.6000",
            "accuracy there: 0.6667",
            "accuracy at 60 % coverage: 0.6667",
            "a side is told: 0.6000",
            "told rightly: 0.6667",
            "told of those without one: 0.0000");
  }

  private TaskSettings settings(String codebook, String examples) throws IOException {
    return TaskSettings.none()
        .withVectors(Vectors.NONE)
        .withCodebook(
            Optional.of(file("codebook.jsonl", codebook)),
            Optional.of("How are the trains?"),
            examples.isEmpty() ? Optional.empty() : Optional.of(file("examples.jsonl", examples)));
  }

  private Path file(String name, String lines) throws IOException {
    return Files.writeString(folder.resolve(name), lines);
  }
}
