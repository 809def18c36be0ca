package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.topic.Labelled;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Files of one JSON object a line (JSON Lines), in UTF-8. A line that cannot be read is a problem,
 * told by its number, and costs no other line.
 */
final class Lines {
  static final String ID = "id";
  static final String LABEL = "label";
  private static final String TEXT = "text";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final double THOUSAND = 1_000;

  // The parser's own messages hold a piece of what it read.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Two objects on one line are two files put end to end: none of them is lost in silence.
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Lines() {}

  /** A new object for a finding on an item; its id is the number or the string that it was. */
  static ObjectNode finding(Item item) {
    return JSON.createObjectNode().set(ID, item.line().path(ID));
  }

  /** The texts of a file, in its order. */
  static List<Item> items(Path file, List<Problem> problems) {
    var items = new ArrayList<Item>();
    read(file, Set.of(ID, TEXT), problems)
        .forEach(
            (id, line) -> items.add(new Item(id, new Verbatim(line.path(TEXT).asText()), line)));
    return items;
  }

  /** The texts of a file with the label that each has, in its order. */
  static List<Labelled> labelled(Path file, List<Problem> problems) {
    var examples = new ArrayList<Labelled>();
    read(file, Set.of(ID, TEXT, LABEL), problems)
        .forEach(
            (id, line) ->
                examples.add(
                    new Labelled(
                        id, new Verbatim(line.path(TEXT).asText()), line.path(LABEL).asText())));
    return examples;
  }

  /** What was found, by id, in the file's order. */
  static Map<String, JsonNode> findings(Path file, List<Problem> problems) {
    return read(file, Set.of(ID), problems);
  }

  /** Adds how likely each label is, in thousandths. */
  static void putScores(ObjectNode finding, SortedMap<String, Double> scores) {
    ObjectNode node = finding.putObject("scores");
    scores.forEach((label, score) -> node.put(label, Math.round(score * THOUSAND) / THOUSAND));
  }

  /** Lines as they are written: one object each. */
  static String written(List<ObjectNode> findings) {
    var text = new StringBuilder();
    try {
      for (ObjectNode finding : findings) {
        text.append(JSON.writeValueAsString(finding)).append('\n');
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
    return text.toString();
  }

  private static Map<String, JsonNode> read(
      Path file, Set<String> strings, List<Problem> problems) {
    var objects = new LinkedHashMap<String, JsonNode>();
    String name = String.valueOf(file.getFileName());
    long row = 0;
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        row++;
        if (line.isBlank()) {
          continue;
        }
        JsonNode object = object(row == 1 ? withoutMark(line) : line);
        String fault = fault(object, strings);
        String id = object.path(ID).asText();
        if (fault.isEmpty() && objects.putIfAbsent(id, object) != null) {
          fault = "its id stands in an earlier line";
        }
        if (!fault.isEmpty()) {
          problems.add(
              new Problem(
                  ProblemKind.EVALUATION_LINE_UNREADABLE, new Place(name, "", row, ""), fault));
        }
      }
    } catch (CharacterCodingException e) {
      throw unreadable(name, "it is not UTF-8");
    } catch (IOException e) {
      throw unreadable(name, Files.exists(file) ? "" : "there is no such file");
    }
    return objects;
  }

  /** Windows editors put a byte order mark before the first line. */
  private static String withoutMark(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }

  private static UserException unreadable(String name, String detail) {
    return new UserException(
        List.of(new Problem(ProblemKind.EVALUATION_FILE_UNREADABLE, Place.of(name), detail)));
  }

  /** The object on a line; a missing node if there is none. */
  private static JsonNode object(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static String fault(JsonNode object, Set<String> strings) {
    if (!object.isObject()) {
      return "no JSON object";
    }
    return strings.stream()
        .sorted()
        .filter(field -> !object.path(field).isTextual() && !object.path(field).isNumber())
        .findFirst()
        .map(field -> "no string \"" + field + "\"")
        .orElse("");
  }
}
