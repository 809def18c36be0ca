package eu.chorus.output.report;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.RunFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the open data of a release are, for catalogues such as data.europa.eu: a dataset with one
 * distribution (DCAT-AP 3.0, SEMIC), as JSON-LD. Addresses are relative, since a release does not
 * know where it will be published. The language stands in the context alone, so that each text is a
 * string by itself, as it is in the schema.
 */
final class DcatRecord {
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

  private final RunFacts facts;
  private final Frames frames;

  DcatRecord(RunFacts facts, Frames frames) {
    this.facts = facts;
    this.frames = frames;
  }

  /**
   * The record.
   *
   * @param texts what is told of the dataset
   * @param table the file of figures
   * @param schema its name there
   */
  Map<String, Object> of(Texts texts, Map.Entry<String, byte[]> table, String schema) {
    var record = new LinkedHashMap<String, Object>();
    record.put("@context", context());
    record.put("@id", "#dataset");
    record.put("@type", "dcat:Dataset");
    record.put("dct:title", texts.title());
    record.put("dct:description", texts.description());
    facts
        .terms()
        .publisher()
        .ifPresent(name -> record.put("dct:publisher", named("foaf:Agent", name)));
    record.put("dct:language", authority("language", language()));
    record.put("dcat:theme", authority("data-theme", "GOVE"));
    record.put("dct:provenance", labelled("dct:ProvenanceStatement", texts.method()));
    var activity = labelled("prov:Activity", texts.made());
    activity.put("prov:wasAssociatedWith", named("prov:SoftwareAgent", "Chorus"));
    record.put("prov:wasGeneratedBy", activity);
    record.put("foaf:page", List.of(id("../report.html"), id("../PROOF.md"), id("README.md")));
    record.put("dcat:distribution", List.of(distribution(table, schema)));
    return record;
  }

  /** What is told of a dataset in words. */
  record Texts(String title, String description, String method, String made) {}

  private Map<String, String> context() {
    var context = new LinkedHashMap<String, String>();
    context.put("@language", frames.language());
    context.put("dcat", "http://www.w3.org/ns/dcat#");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("foaf", "http://xmlns.com/foaf/0.1/");
    context.put("prov", "http://www.w3.org/ns/prov#");
    context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    context.put("spdx", "http://spdx.org/rdf/terms#");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return context;
  }

  /** The authority table goes by ISO 639-3, in capitals. */
  private String language() {
    return Locale.forLanguageTag(frames.language()).getISO3Language().toUpperCase(Locale.ROOT);
  }

  private Map<String, Object> distribution(Map.Entry<String, byte[]> table, String schema) {
    var distribution = new LinkedHashMap<String, Object>();
    distribution.put("@type", "dcat:Distribution");
    distribution.put("dct:title", frames.say("data.csv"));
    distribution.put("dcat:accessURL", id(table.getKey()));
    distribution.put("dcat:downloadURL", id(table.getKey()));
    distribution.put("dct:format", authority("file-type", "CSV"));
    distribution.put("dcat:mediaType", id("http://www.iana.org/assignments/media-types/text/csv"));
    distribution.put("dct:conformsTo", id(schema));
    facts.terms().licence().ifPresent(l -> distribution.put("dct:license", id(l.uri())));
    distribution.put(
        "dcat:byteSize", typed("nonNegativeInteger", Integer.toString(table.getValue().length)));
    var checksum = new LinkedHashMap<String, Object>();
    checksum.put("@type", "spdx:Checksum");
    checksum.put("spdx:algorithm", id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
    checksum.put("spdx:checksumValue", typed("hexBinary", Manifest.sha256(table.getValue())));
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

  private static Map<String, Object> labelled(String type, String label) {
    var labelled = new LinkedHashMap<String, Object>();
    labelled.put("@type", type);
    labelled.put("rdfs:label", label);
    return labelled;
  }

  private static Map<String, Object> named(String type, String name) {
    return new TreeMap<>(Map.of("@type", type, "foaf:name", name));
  }
}
