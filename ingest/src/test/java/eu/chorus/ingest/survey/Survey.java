package eu.chorus.ingest.survey;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A survey with its contributions, written as either of EUSurvey's paths writes it: as XLSX, in
 * parts and sheets as large as EUSurvey makes them, and as XML.
 */
record Survey(List<Asked> questions, List<Given> contributions, boolean anonymous) {
  static final List<String> OWN = List.of("Contribution ID", "Creation date", "Languages");
  private static final int SHEET_WIDTH = 254;
  private static final int FIRST_PART = 19_996;
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 9, 18, 20, 30);
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** A question; its options' ids are its own with a number behind. */
  record Asked(String id, String type, String title, List<String> options) {
    static Asked of(String id, String type, String title, String... options) {
      return new Asked(id, type, title, List.of(options));
    }
  }

  /** A contribution: what was answered, by the question's id; places of options in a choice. */
  record Given(String code, Map<String, Object> answers) {}

  /** What EUSurvey shows instead of an answer that it has no option for any more. */
  static final int DELETED = -1;

  /** The consultation file that reads it. */
  String yaml(String layout, boolean defined) {
    var yaml = new StringBuilder("inputs:\n  - {id: in, layout: ").append(layout);
    yaml.append(layout.endsWith("xml") ? ", file: export.xml" : ", file: export.zip");
    yaml.append(defined ? ", definition: export.xml" : "");
    yaml.append(", channel: plenary, round: consultation}\nquestions:\n");
    for (Asked asked : questions) {
      yaml.append("  - {id: ").append(asked.id()).append(", kind: ").append(kind(asked.type()));
      yaml.append(", header: \"").append(asked.title()).append('"');
      if (!asked.options().isEmpty()) {
        var options = asked.options().stream().map(o -> "'" + o.replace("'", "''") + "'").toList();
        yaml.append(", options: [").append(String.join(", ", options)).append(']');
      }
      yaml.append("}\n");
    }
    return yaml.toString();
  }

  private static String kind(String type) {
    return switch (type) {
      case "Free Text" -> "open";
      case "Single Choice" -> "single";
      case "Multiple Choice" -> "multiple";
      case "Ranking" -> "ranking";
      default -> "value";
    };
  }

  /** The workbook, in a ZIP if it has several parts. */
  byte[] xlsx(Style style) {
    var parts = new LinkedHashMap<String, byte[]>();
    for (int from = 0; from < contributions.size(); from += FIRST_PART) {
      int to = Math.min(contributions.size(), from + FIRST_PART);
      String name = "Export7" + (from == 0 ? "" : "_" + from / FIRST_PART) + ".xlsx";
      parts.put(name, part(style, contributions.subList(from, to)));
    }
    return XlsxFixture.zip(parts, Map.of());
  }

  private byte[] part(Style style, List<Given> given) {
    var headers = new ArrayList<>(questions.stream().map(Asked::title).toList());
    headers.addAll(OWN);
    var rows = given.stream().map(g -> row(style, g)).toList();
    if (headers.size() <= SHEET_WIDTH && rows.stream().allMatch(Survey::textual)) {
      var lines = new ArrayList<List<String>>();
      lines.add(headers);
      rows.forEach(row -> lines.add(row.stream().map(Object::toString).toList()));
      return InlineXlsx.of(lines);
    }
    var book = new XlsxFixture();
    for (int from = 0; from < headers.size(); from += SHEET_WIDTH) {
      int first = from;
      int to = Math.min(headers.size(), from + SHEET_WIDTH);
      book.sheet(
          "Content" + (from == 0 ? "" : from / SHEET_WIDTH),
          headers.subList(from, to),
          rows.stream().<List<?>>map(row -> row.subList(first, to)).toList());
    }
    return book.bytes();
  }

  private static boolean textual(List<Object> row) {
    return row.stream().allMatch(String.class::isInstance);
  }

  private List<Object> row(Style style, Given given) {
    var cells = new ArrayList<Object>();
    for (Asked asked : questions) {
      cells.add(cell(style, asked, given.answers().get(asked.id())));
    }
    cells.add(anonymous ? "Anonymous" : given.code());
    cells.add(contributions.size() > FIRST_PART ? "2024-09-18T20:30" : TIME);
    cells.add("DE");
    return cells;
  }

  private static Object cell(Style style, Asked asked, @Nullable Object answer) {
    boolean reporting = style == Style.REPORTING;
    if (answer == null) {
      return "";
    }
    return switch (asked.type()) {
      case "Free Text" -> reporting ? cut(escaped(answer.toString())) : answer;
      case "Date" -> ((LocalDate) answer).atStartOfDay();
      case "Number" -> answer;
      default ->
          ((List<?>) answer)
              .stream()
                  .map(place -> (Integer) place)
                  .map(place -> place == DELETED ? "" : label(style, asked.options().get(place)))
                  .collect(
                      Collectors.joining(reporting || asked.type().equals("Ranking") ? "; " : ";"));
    };
  }

  private static String label(Style style, String label) {
    return style == Style.REPORTING ? label : label.replace('"', '\'');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), Style.CUT));
  }

  /** The XML. */
  byte[] xml(Style style) {
    var xml = new XmlFixture().language("EN");
    for (Asked asked : questions) {
      xml.question(asked.id(), asked.type(), asked.title());
      IntStream.range(0, asked.options().size())
          .forEach(
              i ->
                  xml.element(
                      asked.type().equals("Ranking") ? "RankingItem" : "Answer",
                      asked.id() + i,
                      "Choice Answer",
                      asked.options().get(i)));
    }
    for (Given given : contributions) {
      xml.contribution(anonymous ? "Anonymous" : given.code());
      given.answers().forEach((id, answer) -> answer(xml, style, id, answer));
    }
    return xml.bytes();
  }

  private void answer(XmlFixture xml, Style style, String id, Object answer) {
    boolean reporting = style == Style.REPORTING;
    if (answer instanceof LocalDate day) {
      xml.answer(id, "", reporting ? day.toString() : DAY_FIRST.format(day));
    } else if (answer instanceof Double number) {
      String whole = Long.toString(number.longValue());
      xml.answer(id, "", reporting ? whole + ".0" : whole);
    } else if (answer instanceof List<?> options) {
      var ids = options.stream().map(o -> id + (o.equals(DELETED) ? "gone" : o)).toList();
      if (questions.stream().anyMatch(q -> q.id().equals(id) && q.type().equals("Ranking"))) {
        xml.answer(id, "", String.join(reporting ? "; " : ";", ids));
      } else {
        for (int i = 0; i < ids.size(); i++) {
          xml.answer(id, (reporting && i > 0 ? " " : "") + ids.get(i), "");
        }
      }
    } else {
      String text = answer.toString();
      xml.answer(id, "", reporting ? cut(text.replace("'", "&apos;")) : text);
    }
  }
}
