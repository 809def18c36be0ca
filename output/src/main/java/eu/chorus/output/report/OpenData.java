package eu.chorus.output.report;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.synthesis.RunFacts.Licence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The open data of a release, and data about them, so that a statistician needs nobody to explain
 * them: a table of all figures; how it is to be read (CSV on the Web, W3C Recommendations of 17
 * December 2015); what it is, for catalogues (DCAT-AP 3.0, SEMIC); and both in words.
 */
final class OpenData {
  private static final String TABLES = "tables.csv";
  private static final String SCHEMA = "tables.csv-metadata.json";
  private static final String RECORD = "dcat.jsonld";
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

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
    facts.terms().licence().ifPresent(l -> schema.put("dc:license", Map.of("@id", l.uri())));
    schema.put("dialect", Map.of("lineTerminators", "\n"));
    var table = new LinkedHashMap<String, Object>();
    table.put("columns", Stream.of(OpenDataColumn.values()).map(c -> c.described(frames)).toList());
    table.put("primaryKey", OpenDataColumn.KEY.stream().map(OpenDataColumn::key).toList());
    schema.put("tableSchema", table);
    return schema;
  }

  private Map<String, Object> record(byte[] csv) {
    var record = new LinkedHashMap<String, Object>();
    record.put(
        "@context",
        new TreeMap<>(
            Map.of(
                "dcat", "http://www.w3.org/ns/dcat#",
                "dct", "http://purl.org/dc/terms/",
                "foaf", "http://xmlns.com/foaf/0.1/",
                "prov", "http://www.w3.org/ns/prov#",
                "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                "spdx", "http://spdx.org/rdf/terms#",
                "xsd", "http://www.w3.org/2001/XMLSchema#")));
    record.put("@id", "#dataset");
    record.put("@type", "dcat:Dataset");
    record.put("dct:title", text(title()));
    record.put("dct:description", text(description()));
    facts
        .terms()
        .publisher()
        .ifPresent(name -> record.put("dct:publisher", named("foaf:Agent", name)));
    record.put("dct:language", authority("language", language()));
    record.put("dcat:theme", authority("data-theme", "GOVE"));
    record.put("dct:provenance", provenance());
    record.put("prov:wasGeneratedBy", activity());
    record.put("foaf:page", List.of(id("../report.html"), id("../PROOF.md"), id("README.md")));
    record.put("dcat:distribution", List.of(distribution(csv)));
    return record;
  }

  /** The authority table goes by ISO 639-3, in capitals. */
  private String language() {
    return Locale.forLanguageTag(frames.language()).getISO3Language().toUpperCase(Locale.ROOT);
  }

  private Map<String, Object> provenance() {
    var provenance = new LinkedHashMap<String, Object>();
    provenance.put("@type", "dct:ProvenanceStatement");
    provenance.put("rdfs:label", text(String.join(" ", method())));
    return provenance;
  }

  private Map<String, Object> activity() {
    var activity = new LinkedHashMap<String, Object>();
    activity.put("@type", "prov:Activity");
    activity.put("rdfs:label", text(made()));
    activity.put("prov:wasAssociatedWith", named("prov:SoftwareAgent", "Chorus"));
    return activity;
  }

  private Map<String, Object> distribution(byte[] csv) {
    var distribution = new LinkedHashMap<String, Object>();
    distribution.put("@type", "dcat:Distribution");
    distribution.put("dct:title", text(frames.say("data.csv")));
    distribution.put("dcat:accessURL", id(TABLES));
    distribution.put("dcat:downloadURL", id(TABLES));
    distribution.put("dct:format", authority("file-type", "CSV"));
    distribution.put("dcat:mediaType", id("http://www.iana.org/assignments/media-types/text/csv"));
    distribution.put("dct:conformsTo", id(SCHEMA));
    facts.terms().licence().ifPresent(l -> distribution.put("dct:license", id(l.uri())));
    distribution.put("dcat:byteSize", typed("nonNegativeInteger", Integer.toString(csv.length)));
    var checksum = new LinkedHashMap<String, Object>();
    checksum.put("@type", "spdx:Checksum");
    checksum.put("spdx:algorithm", id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
    checksum.put("spdx:checksumValue", typed("hexBinary", Manifest.sha256(csv)));
    distribution.put("spdx:checksum", checksum);
    return distribution;
  }

  private static Map<String, Object> id(String iri) {
    return Map.of("@id", iri);
  }

  private static Map<String, Object> authority(String table, String code) {
    return id(AUTHORITY + table + "/" + code);
  }

  private static Map<String, Object> typed(String type, String value) {
    return new TreeMap<>(Map.of("@type", "xsd:" + type, "@value", value));
  }

  private Map<String, Object> text(String words) {
    return new TreeMap<>(Map.of("@language", frames.language(), "@value", words));
  }

  private static Map<String, Object> named(String type, String name) {
    return new TreeMap<>(Map.of("@type", type, "foaf:name", name));
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
