package eu.chorus.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoutingTaskTest {
  @TempDir private Path folder;

  @Test
  void labelsAreLearntAndHeldAgainstNaiveBayes() throws IOException {
    var train = new StringBuilder("{\"id\":\"no label\",\"text\":\"words\"}\n");
    for (int i = 0; i < 30; i++) {
      train.append(line("r" + i, "the crawler ignores opt-out number " + i, "rights"));
      train.append(line("s" + i, "a thief takes weights number " + i, "security"));
    }
    var input =
        file(
            "in.jsonl",
            line("1", "crawlers that ignore an opt-out", "rights")
                + line("2", "weights that thieves take", "security"));
    var settings =
        TaskSettings.none().withTrain(Optional.of(file("train.jsonl", train.toString())));
    var evaluation = Evaluation.of(TaskName.ROUTING, settings, input, List.of(input));
    assertThat(evaluation.figures()).containsOnlyKeys("Chorus", "naive Bayes");
    var first = new JsonMapper().readTree(evaluation.findings().lines().findFirst().orElseThrow());
    assertThat(first.path("label").asText()).isEqualTo("rights");
    assertThat(first.path("scores").path("rights").asDouble()).isBetween(0.5, 1.0);
    assertThat(evaluation.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.place().row()).isEqualTo(1));
  }

  @Test
  void topicsComeFromATaxonomyAlone() throws IOException {
    var taxonomy =
        new Taxonomy(
            List.of(new WorkingGroup("WG1", "Rights", ""), new WorkingGroup("WG3", "Safety", "")),
            List.of(
                new Topic("opt-out", "Crawlers and opt-out", "", List.of(), List.of("WG1")),
                new Topic("weights", "Theft of weights", "", List.of(), List.of("WG3"))));
    var input =
        file(
            "in.jsonl",
            line("1", "Crawlers should honour every opt-out", "")
                + line("2", "We sing on Tuesdays.", ""));
    var settings = TaskSettings.none().withTaxonomy(Optional.of(taxonomy));
    assertThat(Evaluation.of(TaskName.TOPICS, settings, input, List.of()).findings().lines())
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .startsWith(
                        "{\"id\":\"1\",\"working_group\":\"WG1\",\"topic\":\"opt-out\",\"scores\""),
            two ->
                assertThat(two)
                    .startsWith(
                        "{\"id\":\"2\",\"working_group\":\"other\",\"topic\":\"other\",\"scores\""));
  }

  @Test
  void theOrderOfLinesDoesNotMatter() throws IOException {
    long seed = 20261121;
    var random = new Random(seed);
    var train = new ArrayList<String>();
    var input = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      train.add(line("r" + i, "the crawler ignores opt-out number " + i, "WG1"));
      train.add(line("s" + i, "a thief takes weights number " + i, "WG3"));
      input.add(line("i" + i, i % 3 == 0 ? "crawlers and thieves, " + i : "opt-out " + i, ""));
    }
    var taxonomy =
        new Taxonomy(
            List.of(new WorkingGroup("WG1", "Rights", ""), new WorkingGroup("WG3", "Safety", "")),
            List.of(
                new Topic("opt-out", "Crawlers and opt-out", "", List.of(), List.of("WG1")),
                new Topic("weights", "Theft of weights", "", List.of(), List.of("WG3"))));
    for (var task : List.of(TaskName.ROUTING, TaskName.TOPICS)) {
      var expected = findings(task, taxonomy, train, input);
      assertThat(expected).hasSize(20);
      for (int i = 0; i < 3; i++) {
        Collections.shuffle(train, random);
        Collections.shuffle(input, random);
        assertThat(findings(task, taxonomy, train, input))
            .as("%s, seed %d", task, seed)
            .isEqualTo(expected);
      }
    }
  }

  private Set<String> findings(
      TaskName task, Taxonomy taxonomy, List<String> train, List<String> input) throws IOException {
    var settings =
        TaskSettings.none()
            .withTrain(Optional.of(file("shuffled-train.jsonl", String.join("", train))))
            .withTaxonomy(Optional.of(taxonomy));
    var in = file("shuffled.jsonl", String.join("", input));
    return Evaluation.of(task, settings, in, List.of())
        .findings()
        .lines()
        .collect(Collectors.toSet());
  }

  @Test
  void whatIsMissingIsTold() throws IOException {
    var input = file("in.jsonl", line("1", "words", ""));
    for (var task : List.of(TaskName.ROUTING, TaskName.TOPICS)) {
      assertThatThrownBy(() -> Evaluation.of(task, TaskSettings.none(), input, List.of()))
          .isInstanceOfSatisfying(
              UserException.class,
              e ->
                  assertThat(e.problems())
                      .extracting(problem -> problem.kind())
                      .containsExactly(ProblemKind.EVALUATION_SETTING_MISSING));
    }
  }

  private static String line(String id, String text, String label) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"label\":\"" + label + "\"}\n";
  }

  private Path file(String name, String lines) throws IOException {
    return Files.writeString(folder.resolve(name), lines);
  }
}
