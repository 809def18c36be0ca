package eu.chorus.ingest.survey;

import eu.chorus.ingest.Folder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes XML laid out like EUSurvey's. */
final class XmlFixture {
  private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\[([^]]*)])?(?: (.*))?");

  private final StringBuilder elements = new StringBuilder();
  private final StringBuilder answers = new StringBuilder();
  private String languages = "";
  private boolean open;

  /** Begins the questionnaire in a language; the next call ends it. */
  XmlFixture language(String code) {
    languages += elements.isEmpty() ? "" : elements + "</Elements>";
    elements.setLength(0);
    elements.append("<Elements lang=\"").append(code).append("\">");
    return this;
  }

  /** A folder with a sheet of the same survey, which this completes and checks. */
  Folder beside(byte[] sheet, Path folder, String questions) {
    return new Folder(folder)
        .with("export.xlsx", sheet)
        .with("export.zip", XlsxFixture.zip(Map.of("Export1.xml", bytes()), Map.of()))
        .yaml(
            """
            inputs:
              - {id: in, layout: eusurvey-xlsx, file: export.xlsx, definition: export.zip,
                 channel: plenary, round: consultation}
            questions:
            """
                + questions);
  }

  /** An element with id and type; its title is markup. */
  XmlFixture element(String name, String id, String type, String title) {
    elements
        .append('<')
        .append(name)
        .append(" id=\"")
        .append(id)
        .append("\" type=\"")
        .append(type)
        .append("\">")
        .append(escape(title))
        .append("</")
        .append(name)
        .append('>');
    return this;
  }

  XmlFixture question(String id, String type, String title) {
    return element("Question", id, type, title);
  }

  XmlFixture option(String id, String label) {
    return element("Answer", id, "Choice Answer", label);
  }

  /** A cell of a complex table. */
  XmlFixture cell(String id, String type, String result) {
    elements
        .append("<Cell id=\"")
        .append(id)
        .append("\" type=\"")
        .append(type)
        .append("\" row=\"1\" column=\"1\"><CellTitle></CellTitle><ResultText>")
        .append(escape(result))
        .append("</ResultText></Cell>");
    return this;
  }

  /** One question of every kind, titles behind a prefix. */
  XmlFixture copy(String prefix) {
    return element("Section", "section", "Section", prefix + "<p>A. About</p>")
        .question("text", "Free Text", prefix + "<em>Comment</em>")
        .question("one", "Single Choice", prefix + "Who?")
        .option("o1", prefix + "Civil society; union")
        .option("o2", prefix + "R &amp; D")
        .question("many", "Multiple Choice", prefix + "Which?")
        .option("m1", prefix + "Transparency; copyright")
        .option("m2", prefix + "Cards")
        .option("m3", prefix + "copyright")
        .element("MatrixTitle", "matrix", "Matrix", prefix + "How far?")
        .element("MatrixQuestion", "row1", "Single Choice Matrix Question", "Cards")
        .element("MatrixQuestion", "row2", "Single Choice Matrix Question", "Logs")
        .element("MatrixAnswer", "a1", "Matrix Answer", "Yes")
        .element("MatrixAnswer", "a2", "Matrix Answer", "No; never")
        .element("TableTitle", "table", "Table", prefix + "KPIs")
        .element("TableQuestion", "trow", "Table Question", "first")
        .element("TableAnswer", "tcol", "Table Answer", "Name")
        .element("ComplexTableTitle", "complex", "Complex Table", prefix + "Effort")
        .cell("static", "StaticText", "Effort : Safety : -")
        .cell("cell", "FreeText", "Effort : Safety : Comment")
        .cell("people", "Number", "Effort : Safety : People")
        .question("rate", "Rating", prefix + "Rate")
        .element("RatingQuestion", "rate1", "Rating", prefix + "Rate: Clarity")
        .question("rank", "Ranking", prefix + "Rank")
        .element("RankingItem", "52f36b9d-f5ae-49a5-a22a-931e6fe71a9d", "Ranking Item", "Fair")
        .element(
            "RankingItem", "c70ad240-1c9a-4b8b-aa5f-d8c0a807bafb", "Ranking Item", "Clear; short")
        .question("number", "Number", prefix + "How many?")
        .question("date", "Date", prefix + "When?")
        .question("regex", "Regular Expression", prefix + "Register")
        .question("download", "File Download", prefix + "Read this");
  }

  XmlFixture contribution(String id) {
    end();
    open = true;
    answers
        .append("<AnswerSet id=\"")
        .append(id)
        .append("\" create=\"2026-11-20_20-03-57\" last=\"2026-11-20_20-03-57\" list=\"7\"")
        .append(" lang=\"FR\" user=\"\" invitation=\"\">");
    return this;
  }

  /** An answer; an empty option id leaves the attribute out. */
  XmlFixture answer(String question, String option, String text) {
    answers.append("<Answer qid=\"").append(question).append('"');
    if (!option.isEmpty()) {
      answers.append(" aid=\"").append(option).append('"');
    }
    answers.append('>').append(escape(text)).append("</Answer>");
    return this;
  }

  /**
   * Answers, one a line: {@code question[option] text}, option and text left out where there is
   * none.
   */
  XmlFixture answers(String lines) {
    for (String line : lines.lines().toList()) {
      var parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException(line);
      }
      answer(
          parts.group(1),
          Objects.requireNonNullElse(parts.group(2), ""),
          Objects.requireNonNullElse(parts.group(3), ""));
    }
    return this;
  }

  private void end() {
    answers.append(open ? "</AnswerSet>" : "");
    open = false;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  byte[] bytes() {
    end();
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Results create=\"2026-11-20_20-11-10\">"
            + "<Survey id=\"8\" uid=\"s\" alias=\"survey\">"
            + languages
            + elements
            + "</Elements></Survey><Answers>"
            + answers
            + "</Answers></Results>";
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
