package eu.chorus.ingest.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;

/**
 * What was sent to a survey, from a list of answers as sent and a list of what the survey's short
 * names stand for: answers by the header that a sheet gives them.
 */
final class Sent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, JsonNode> book = new HashMap<>();

  /** Contribution id to the answers, header to normal values; equal headers share a list. */
  final Map<String, Map<String, List<String>>> answers = new TreeMap<>();

  /** Contribution id to {@code header name sha256} of what was uploaded. */
  final Map<String, Set<String>> uploads = new TreeMap<>();

  static Sent read(Path truth, Path codebook) throws IOException {
    var sent = new Sent();
    for (String line : Files.readAllLines(codebook)) {
      var entry = JSON.readTree(line);
      String name = entry.get("shortname").asText();
      sent.book.put(name, entry);
      sent.titles.put(name, html(entry.get("title_authored").asText()));
    }
    for (String line : Files.readAllLines(truth)) {
      sent.contribution(JSON.readTree(line));
    }
    return sent;
  }

  private void contribution(JsonNode line) {
    var given = new TreeMap<String, List<String>>();
    line.get("answers").forEach(answer -> answer(answer, given));
    String id = line.get("contribution").asText();
    answers.put(id, given);
    var files = new TreeSet<String>();
    for (JsonNode upload : line.get("uploads")) {
      if (!upload.has("overwritten_by_later_upload")) {
        files.add(
            upload.get("title").asText()
                + " "
                + upload.get("name_expected").asText()
                + " "
                + upload.get("sha256").asText());
      }
    }
    uploads.put(id, files);
  }

  private void answer(JsonNode answer, Map<String, List<String>> given) {
    String title = html(answer.get("title_authored").asText());
    JsonNode value = answer.get("value");
    switch (answer.get("type").asText()) {
      case "SingleChoiceQuestion" -> put(given, title, title(value.asText()));
      case "MultipleChoiceQuestion" -> put(given, title, set(value));
      case "RankingQuestion" -> put(given, title, String.join(" > ", labels(value)));
      case "Matrix" ->
          value
              .properties()
              .forEach(
                  row -> put(given, title + ": " + titles.get(row.getKey()), set(row.getValue())));
      case "RatingQuestion" ->
          value
              .properties()
              .forEach(
                  row ->
                      put(given, title + ": " + titles.get(row.getKey()), row.getValue().asText()));
      case "Table" ->
          value
              .properties()
              .forEach(
                  cell -> put(given, tableHeader(title, cell.getKey()), cell.getValue().asText()));
      case "ComplexTable" ->
          value
              .properties()
              .forEach(
                  cell ->
                      put(given, complexHeader(title, cell.getKey()), complex(cell.getValue())));
      default -> put(given, title, value.asText());
    }
  }

  private String complex(JsonNode value) {
    if (value.isArray()) {
      return set(value);
    }
    return titles.getOrDefault(value.asText(), value.asText());
  }

  private String tableHeader(String title, String cell) {
    return title
        + " "
        + titles.get("TAB_R" + cell.charAt(1))
        + ":"
        + titles.get("TAB_A" + cell.charAt(3));
  }

  private String complexHeader(String title, String cell) {
    var result = Objects.requireNonNull(book.get(cell)).get("result_text");
    if (!result.isNull()) {
      return result.asText();
    }
    return title
        + " : "
        + orDash(title("CT" + cell.charAt(2) + "0"))
        + " : "
        + orDash(title("CT0" + cell.charAt(3)));
  }

  private String title(String shortName) {
    return titles.getOrDefault(shortName, "");
  }

  private static String orDash(String title) {
    return title.isBlank() ? "-" : title;
  }

  private List<String> labels(JsonNode names) {
    var labels = new ArrayList<String>();
    names.forEach(name -> labels.add(title(name.asText())));
    return labels;
  }

  private String set(JsonNode names) {
    return set(labels(names));
  }

  /** Several labels, in an order of their own. */
  static String set(List<String> labels) {
    var sorted = new TreeSet<String>();
    labels.forEach(label -> sorted.add(Label.key(label)));
    return String.join(" + ", sorted);
  }

  private static void put(Map<String, List<String>> given, String header, String value) {
    String normal = normal(value);
    if (!normal.isEmpty()) {
      given.computeIfAbsent(Label.key(header), h -> new ArrayList<>()).add(normal);
    }
  }

  /** A value without what no format keeps: white space, forms of numbers and days. */
  static String normal(String value) {
    String folded = Label.key(value);
    if (folded.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
      return new BigDecimal(folded).stripTrailingZeros().toPlainString();
    }
    return folded.matches("[0-9]{2}/[0-9]{2}/[0-9]{4}")
        ? Dates.day(folded).orElseThrow().toString()
        : folded;
  }

  private static String html(String text) {
    return Label.fold(Jsoup.parse(text).text());
  }
}
