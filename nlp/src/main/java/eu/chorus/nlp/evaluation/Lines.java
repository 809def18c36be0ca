package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.codebook.Codebook;
import eu.chorus.nlp.codebook.CodebookEntry;
import eu.chorus.nlp.codebook.CodedAnswer;
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
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Files of one JSON object a line (JSON Lines), in UTF-8. A line that cannot be read is a problem,
 * told by its number, and costs no other line.
 */
final class Lines {
  static final String ID = "id";
  static final String LABEL = "label";
  static final String LABELS = "labels";
  static final String SCORES = "scores";
  private static final String TEXT = "text";
  private static final String DESCRIPTION = "description";
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

  /**
   * The texts of a file, in its order.
   *
   * @param fields what each line has to hold beside its id and text
   */
  static List<Item> items(Path file, Set<String> fields, List<Problem> problems) {
    var items = new ArrayList<Item>();
    var strings = new TreeSet<>(fields);
    strings.addAll(Set.of(ID, TEXT));
    read(file, strings, line -> "", problems)
        .forEach(
            (id, line) -> items.add(new Item(id, new Verbatim(line.path(TEXT).asText()), line)));
    return items;
  }

  /** The texts of a file with the label that each has, in its order. */
  static List<Labelled> labelled(Path file, List<Problem> problems) {
    var examples = new ArrayList<Labelled>();
    read(file, Set.of(ID, TEXT, LABEL), line -> "", problems)
        .forEach(
            (id, line) ->
                examples.add(
                    new Labelled(
                        id, new Verbatim(line.path(TEXT).asText()), line.path(LABEL).asText())));
    return examples;
  }

  /** The entries of a codebook, in the file's order. */
  static List<CodebookEntry> entries(Path file, List<Problem> problems) {
    var entries = new ArrayList<CodebookEntry>();
    read(file, Set.of(ID, LABEL), line -> "", problems)
        .forEach(
            (id, line) ->
                entries.add(
                    new CodebookEntry(
                        id, line.path(LABEL).asText(), line.path(DESCRIPTION).asText())));
    return entries;
  }

  /** The texts of a file with the entries that each was given, in its order. */
  static List<CodedAnswer> coded(Path file, Codebook codebook, List<Problem> problems) {
    var examples = new ArrayList<CodedAnswer>();
    read(file, Set.of(ID, TEXT), line -> fault(line.path(LABELS), codebook), problems)
        .forEach(
            (id, line) ->
                examples.add(
                    new CodedAnswer(
                        id, new Verbatim(line.path(TEXT).asText()), strings(line.path(LABELS)))));
    return examples;
  }

  private static String fault(JsonNode labels, Codebook codebook) {
    if (!labels.isArray()) {
      return "no array \"labels\"";
    }
    long unknown = strings(labels).stream().filter(label -> !codebook.knows(label)).count();
    return unknown == 0 ? "" : unknown + " of its labels are no id of the codebook";
  }

  private static Set<String> strings(JsonNode array) {
    var strings = new TreeSet<String>();
    array.forEach(one -> strings.add(one.asText()));
    return strings;
  }

  /** What was found, by id, in the file's order. */
  static Map<String, JsonNode> findings(Path file, List<Problem> problems) {
    return read(file, Set.of(ID), line -> "", problems);
  }

  /** Adds how likely each label is, in thousandths. */
  static void putScores(ObjectNode finding, SortedMap<String, Double> scores) {
    putScores(finding, scores, THOUSAND);
  }

  /**
   * Adds a number for each label.
   *
   * @param steps into how many steps the number 1 is divided
   */
  static void putScores(ObjectNode finding, SortedMap<String, Double> scores, double steps) {
    ObjectNode node = finding.putObject(SCORES);
    scores.forEach((label, score) -> node.put(label, Math.round(score * steps) / steps));
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
      Path file, Set<String> strings, Function<JsonNode, String> fault, List<Problem> problems) {
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
        String found = fault(object, strings);
        if (found.isEmpty()) {
          found = fault.apply(object);
        }
        String id = object.path(ID).asText();
        if (found.isEmpty() && objects.putIfAbsent(id, object) != null) {
          found = "its id stands in an earlier line";
        }
        if (!found.isEmpty()) {
          problems.add(
              new Problem(
                  ProblemKind.EVALUATION_LINE_UNREADABLE, new Place(name, "", row, ""), found));
        }
      }
    } catch (CharacterCodingException e) {
      throw unreadable(name, "it is not UTF-8");
    } catch (IOException e) {
      throw unreadable(name, Files.exists(file) ? "" : "there is no such file");
    }
    return objects;
  }

  /**
   * A file that is one JSON object, of however many lines.
   *
   * @throws UserException if it cannot be read, or is none
   */
  static JsonNode whole(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      JsonNode object = object(withoutMark(Files.readString(file)));
      if (!object.isObject()) {
        throw unreadable(name, "it is no JSON object");
      }
      return object;
    } catch (CharacterCodingException e) {
      throw unreadable(name, "it is not UTF-8");
    } catch (IOException e) {
      throw unreadable(name, Files.exists(file) ? "" : "there is no such file");
    }
  }

  /** Windows editors put a byte order mark before the first line. */
  private static String withoutMark(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }

  static UserException unreadable(String name, String detail) {
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
