package eu.chorus.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.Csv;
import eu.chorus.nlp.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Floors under the figures of quality.md, which this prints, on development data beside the
 * repository.
 */
final class CodebookFiguresTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LABELLED = 50;
  private static final int DRAWS = 5;

  @TempDir private Path folder;

  @Test
  void answersAreSortedByDescriptions() throws IOException {
    double[] described = {gambling(1, true), gambling(2, true)};
    double[] named = {gambling(1, false), gambling(2, false)};
    assertThat(described[0]).isGreaterThan(0.52);
    assertThat(described[1]).isGreaterThan(0.60);
    assertThat((named[0] + named[1]) / 2).isGreaterThan(0.47);
  }

  @Test
  void fiftyLabelledAnswersSharpen() throws IOException {
    double sum = 0;
    for (int question = 1; question <= 2; question++) {
      for (int draw = 0; draw < DRAWS; draw++) {
        sum += learnt(question, draw);
      }
    }
    System.out.println("mean over draws and questions: " + sum / (2 * DRAWS));
    assertThat(sum / (2 * DRAWS)).isGreaterThan(0.62);
  }

  @Test
  void argumentsAreLedToKeyPoints() throws IOException {
    List<Figure> words = keyPoints(Vectors.NONE, "Chorus");
    List<Figure> both = keyPoints(Vectors.LOCAL, "Chorus");
    keyPoints(Vectors.NONE, "tf-idf");
    assertThat(words.get(0).value()).isGreaterThan(0.58);
    assertThat(words.get(1).value()).isGreaterThan(0.75);
    assertThat(both.get(0).value()).isGreaterThan(0.75);
    assertThat(both.get(1).value()).isGreaterThan(0.90);
  }

  private record Asked(String question, Path codebook, List<ObjectNode> answers) {}

  private Asked asked(int question, boolean described) throws IOException {
    String part = "question_part_" + question;
    String text =
        JSON.readTree(
                Shared.data("themefinder_gambling/inputs/" + part + "/question.json").toFile())
            .path("question_text")
            .asText();
    var themes =
        JSON.readTree(Shared.data("themefinder_gambling/gold/" + part + "/themes.json").toFile());
    var entries = new ArrayList<ObjectNode>();
    for (JsonNode theme : themes) {
      entries.add(
          JSON.createObjectNode()
              .put("id", theme.path("topic_id").asText())
              .put("label", theme.path("topic_label").asText())
              .put("description", described ? theme.path("topic_description").asText() : ""));
    }
    Map<String, JsonNode> gold = new HashMap<>();
    for (String line : lines("themefinder_gambling/gold/" + part + "/mapping.jsonl")) {
      JsonNode object = JSON.readTree(line);
      gold.put(object.path("response_id").asText(), object.path("labels"));
    }
    var answers = new ArrayList<ObjectNode>();
    for (String line : lines("themefinder_gambling/inputs/" + part + "/responses.jsonl")) {
      JsonNode object = JSON.readTree(line);
      String id = object.path("response_id").asText();
      ObjectNode answer =
          JSON.createObjectNode().put("id", id).put("text", object.path("response").asText());
      answer.set("labels", gold.get(id));
      answers.add(answer);
    }
    return new Asked(text, file("codebook.jsonl", entries), answers);
  }

  private double gambling(int question, boolean described) throws IOException {
    Asked asked = asked(question, described);
    var input = file("in.jsonl", asked.answers());
    String what = "question " + question + (described ? "" : ", labels alone");
    figure(what + ", words", Vectors.NONE, asked, input, Optional.empty());
    return figure(what, Vectors.LOCAL, asked, input, Optional.empty());
  }

  private double learnt(int question, int draw) throws IOException {
    Asked asked = asked(question, true);
    var shuffled = new ArrayList<>(asked.answers());
    Collections.shuffle(shuffled, new Random(draw));
    var examples = file("examples.jsonl", shuffled.subList(0, LABELLED));
    var input = file("in.jsonl", shuffled.subList(LABELLED, shuffled.size()));
    String what = "question " + question + ", 50 labelled, draw " + draw;
    figure(what + ", words", Vectors.NONE, asked, input, Optional.of(examples));
    return figure(what, Vectors.LOCAL, asked, input, Optional.of(examples));
  }

  private static double figure(
      String what, Vectors vectors, Asked asked, Path input, Optional<Path> examples) {
    var settings =
        TaskSettings.none()
            .withVectors(vectors)
            .withCodebook(Optional.of(asked.codebook()), Optional.of(asked.question()), examples);
    var evaluation = Evaluation.of(TaskName.MAPPING, settings, input, List.of(input));
    assertThat(evaluation.problems()).isEmpty();
    evaluation.figures().forEach((way, all) -> System.out.println(what + ", " + way + ": " + all));
    return evaluation.figures().getOrDefault("Chorus", List.of()).get(0).value();
  }

  /** Each argument, in one of the groups of topic and side, with its best key point. */
  private record Led(String group, MatchPrecision.Match match) {}

  private List<Figure> keyPoints(Vectors vectors, String way) throws IOException {
    Map<String, List<List<String>>> arguments = groups("kpa2021/arguments_dev.csv");
    Map<String, List<List<String>>> points = groups("kpa2021/key_points_dev.csv");
    Map<String, Boolean> labels = new HashMap<>();
    for (List<String> row : rows("kpa2021/labels_dev.csv")) {
      labels.put(row.get(0) + " " + row.get(1), row.get(2).equals("1"));
    }
    var led = new ArrayList<Led>();
    for (var group : arguments.entrySet()) {
      var codebook = new ArrayList<ObjectNode>();
      points
          .getOrDefault(group.getKey(), List.of())
          .forEach(
              row ->
                  codebook.add(
                      JSON.createObjectNode().put("id", row.get(0)).put("label", row.get(1))));
      var texts = new ArrayList<ObjectNode>();
      group
          .getValue()
          .forEach(
              row ->
                  texts.add(JSON.createObjectNode().put("id", row.get(0)).put("text", row.get(1))));
      var settings =
          TaskSettings.none()
              .withVectors(vectors)
              .withCodebook(
                  Optional.of(file("codebook.jsonl", codebook)),
                  Optional.of(group.getValue().get(0).get(2)),
                  Optional.empty());
      Task task = TaskName.MAPPING.with(settings);
      Task asked = task.baselines().getOrDefault(way, task);
      var items = Lines.items(file("in.jsonl", texts), task.fields(), new ArrayList<>());
      for (ObjectNode finding : asked.findings(items)) {
        var best =
            finding.path("scores").properties().stream()
                .max(Comparator.comparingDouble(score -> score.getValue().asDouble()))
                .orElseThrow();
        Boolean right = labels.get(finding.path("id").asText() + " " + best.getKey());
        led.add(
            new Led(
                group.getKey(),
                new MatchPrecision.Match(best.getValue().asDouble(), Optional.ofNullable(right))));
      }
    }
    var figures =
        List.of(
            Bootstrap.figure("mAP strict", led.size(), times -> mean(led, times, true)),
            Bootstrap.figure("mAP relaxed", led.size(), times -> mean(led, times, false)));
    System.out.println("key points, vectors " + vectors + ", " + way + ": " + figures);
    return figures;
  }

  private static double mean(List<Led> led, int[] times, boolean strict) {
    var groups = new TreeMap<String, List<MatchPrecision.Match>>();
    for (int i = 0; i < times.length; i++) {
      for (int n = 0; n < times[i]; n++) {
        groups.computeIfAbsent(led.get(i).group(), g -> new ArrayList<>()).add(led.get(i).match());
      }
    }
    return groups.values().stream()
        .mapToDouble(strict ? MatchPrecision::strict : MatchPrecision::relaxed)
        .average()
        .orElseThrow();
  }

  /** Rows by topic and side. */
  private static Map<String, List<List<String>>> groups(String path) throws IOException {
    var groups = new TreeMap<String, List<List<String>>>();
    for (List<String> row : rows(path)) {
      groups.computeIfAbsent(row.get(2) + " " + row.get(3), g -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private static List<List<String>> rows(String path) throws IOException {
    List<List<String>> rows = Csv.rows(Shared.data(path), ',');
    return rows.subList(1, rows.size());
  }

  private static List<String> lines(String path) throws IOException {
    return Files.readAllLines(Shared.data(path));
  }

  private Path file(String name, List<ObjectNode> lines) throws IOException {
    return Files.writeString(folder.resolve(name), Lines.written(lines));
  }
}
