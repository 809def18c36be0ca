package eu.chorus.output.report;

import eu.chorus.output.report.DcatRecord.Texts;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.synthesis.RunFacts.Licence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The open data of a release, and data about them, so that a statistician needs nobody to explain
 * them: a table of all figures; how it is to be read (CSV on the Web, W3C Recommendations of 17
 * December 2015); what they are, for catalogues; and both in words.
 */
final class OpenData {
  private static final String TABLES = "tables.csv";
  private static final String SCHEMA = "tables.csv-metadata.json";
  private static final String RECORD = "dcat.jsonld";

  private final Report report;
  private final RunFacts facts;
  private final Frames frames;

  private OpenData(Report report, RunFacts facts, Frames frames) {
    this.report = report;
    this.facts = facts;
    this.frames = frames;
  }

  /** The files of the folder {@code data} by their names in the release. */
  static SortedMap<String, byte[]> files(Report report, RunFacts facts, Frames frames)
      throws IOException {
    var data = new OpenData(report, facts, frames);
    var csv = CsvWriter.write(report.tables()).getBytes(StandardCharsets.UTF_8);
    var files = new TreeMap<String, byte[]>();
    files.put("data/" + TABLES, csv);
    files.put("data/" + SCHEMA, Json.of(data.schema()));
    files.put("data/" + RECORD, Json.of(data.record(csv)));
    files.put("data/README.md", data.words().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private String title() {
    return frames.say("data.title", report.title(), report.subtitle());
  }

  private String description() {
    return frames.say("data.description", report.subtitle());
  }

  private Map<String, Object> schema() {
    var schema = new LinkedHashMap<String, Object>();
    schema.put(
        "@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", frames.language())));
    schema.put("url", TABLES);
    schema.put("dc:title", title());
    schema.put("dc:description", description());
    facts.terms().publisher().ifPresent(name -> schema.put("dc:publisher", name));
    facts.terms().licence().ifPresent(l -> schema.put("dc:license", Map.of("@id", l.uri())));
    schema.put("dialect", Map.of("lineTerminators", "\n"));
    var table = new LinkedHashMap<String, Object>();
    table.put("columns", Stream.of(OpenDataColumn.values()).map(c -> c.described(frames)).toList());
    table.put("primaryKey", OpenDataColumn.KEY.stream().map(OpenDataColumn::key).toList());
    schema.put("tableSchema", table);
    return schema;
  }

  private Map<String, Object> record(byte[] csv) {
    var texts = new Texts(title(), description(), String.join(" ", method()), made());
    return new DcatRecord(facts, frames).of(texts, Map.entry(TABLES, csv), SCHEMA);
  }

  private String made() {
    return frames.say("method.version", facts.version(), facts.configuration());
  }

  /** What whoever computes with the figures has to know. */
  private List<String> method() {
    var least = facts.minimums();
    return List.of(
        frames.say("method.counting"),
        frames.say("method.families"),
        frames.say("method.oneWay", least.oneWay()),
        frames.say("method.cross", least.cross(), least.rounding()),
        frames.say("data.sums"));
  }

  private String words() {
    var text = new StringBuilder();
    text.append("# ").append(title()).append("\n\n");
    text.append(description()).append("\n\n");
    method().forEach(sentence -> text.append("* ").append(sentence).append('\n'));
    text.append("\n## ").append(TABLES).append("\n\n");
    for (var column : OpenDataColumn.values()) {
      text.append(item("* ", column.key(), column.description(frames)));
      column.words(frames).forEach((word, meaning) -> text.append(item("  * ", word, meaning)));
    }
    text.append("\n").append(frames.say("data.safe")).append("\n\n");
    terms().forEach(sentence -> text.append(sentence).append("\n\n"));
    return text.append(made()).append('\n').toString();
  }

  private static String item(String bullet, String word, String meaning) {
    return bullet + '`' + word + "`: " + meaning + '\n';
  }

  private List<String> terms() {
    var terms = facts.terms();
    return Stream.of(
            terms.publisher().map(name -> frames.say("data.publisher", name)),
            terms.licence().map(OpenData::named).map(l -> frames.say("data.licence", l)))
        .flatMap(term -> term.stream())
        .toList();
  }

  private static String named(Licence licence) {
    return licence.title() + " (" + licence.uri() + ")";
  }
}
