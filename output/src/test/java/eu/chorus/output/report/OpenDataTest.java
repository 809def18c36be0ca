package eu.chorus.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.synthesis.Findings;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.ReportComposer;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.table.CellStatus;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger reads the open data by what stands beside them. */
class OpenDataTest {
  private static final long SEED = 20_261_122;
  private static final Frames FRAMES = Frames.of("en");
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write(SampleFindings.of(SEED).facts());
  }

  private void write(RunFacts facts) throws IOException {
    Findings findings = SampleFindings.of(SEED);
    var report = LetThrough.invented(new ReportComposer(FRAMES).results(findings));
    new ReleaseWriter(FRAMES).write(report, folder.resolve("r"), facts, LetThrough.BASIS);
  }

  private Path data(String name) {
    return folder.resolve("r/data").resolve(name);
  }

  private JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(data("tables.csv-metadata.json").toFile());
  }

  private List<CSVRecord> lines() throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(Files.readString(data("tables.csv")))).getRecords();
  }

  @Test
  void theSchemaHoldsForEveryLine() throws IOException {
    var schema = schema();
    assertThat(schema.get("@context").get(0).asText()).isEqualTo("http://www.w3.org/ns/csvw");
    assertThat(data(schema.get("url").asText())).exists();
    var columns = list(schema.at("/tableSchema/columns"));
    assertThat(columns.stream().map(column -> column.get("titles").asText()))
        .containsExactlyElementsOf(lines().get(0).getParser().getHeaderNames());
    for (var line : lines()) {
      for (var column : columns) {
        assertThat(holds(line.get(column.get("name").asText()), column))
            .as("%s of %s", column.get("name"), line)
            .isTrue();
      }
    }
    assertThat(columns.stream().map(column -> column.get("dc:description").asText().length()))
        .allMatch(length -> length > 20);
  }

  /** The datatypes of CSV on the Web that the schema uses. */
  private static boolean holds(String value, JsonNode column) {
    if (value.isEmpty()) {
      return !column.get("required").asBoolean();
    }
    var datatype = column.get("datatype");
    return switch (datatype.get("base").asText()) {
      case "nonNegativeInteger" -> value.matches("\\d+");
      case "decimal" -> value.matches("\\d+\\.\\d");
      case "string" -> !datatype.has("format") || value.matches(datatype.get("format").asText());
      default -> false;
    };
  }

  @Test
  void theKeyIsOne() throws IOException {
    var key = list(schema().at("/tableSchema/primaryKey"));
    var seen = new HashSet<List<String>>();
    for (var line : lines()) {
      var value = key.stream().map(name -> line.get(name.asText())).toList();
      assertThat(seen.add(value)).as("%s", value).isTrue();
    }
    assertThat(seen).hasSizeGreaterThan(100);
  }

  @Test
  void theRecordIsWhatCataloguesAskFor() throws IOException, JsonLdError {
    var dataset = dataset();
    assertThat(dataset.getJsonArray("@type").getString(0)).isEqualTo(DCAT + "Dataset");
    for (var property : List.of("title", "description", "publisher", "language", "provenance")) {
      assertThat(dataset).as(property).containsKey(DCT + property);
    }
    assertThat(id(dataset, DCT + "language")).endsWith("/language/ENG");
    var distribution = dataset.getJsonArray(DCAT + "distribution").getJsonObject(0);
    assertThat(id(distribution, DCAT + "accessURL"))
        .isEqualTo("https://example.eu/release/data/tables.csv");
    assertThat(id(distribution, DCT + "conformsTo")).endsWith("/tables.csv-metadata.json");
    assertThat(id(distribution, DCT + "license")).endsWith("/authority/licence/CC_BY_4_0");
    assertThat(value(distribution, DCAT + "byteSize"))
        .isEqualTo(Long.toString(Files.size(data("tables.csv"))));
    var checksum = distribution.getJsonArray("http://spdx.org/rdf/terms#checksum").getJsonObject(0);
    assertThat(value(checksum, "http://spdx.org/rdf/terms#checksumValue"))
        .isEqualTo(sha256(data("tables.csv")));
  }

  /** Expanded: whatever the context does not know is gone. */
  private JsonObject dataset() throws IOException, JsonLdError {
    var document = JsonDocument.of(new StringReader(Files.readString(data("dcat.jsonld"))));
    return JsonLd.expand(document)
        .base(URI.create("https://example.eu/release/data/dcat.jsonld"))
        .get()
        .getJsonObject(0);
  }

  private static String id(JsonObject object, String property) {
    return object.getJsonArray(property).getJsonObject(0).getString("@id");
  }

  private static String value(JsonObject object, String property) {
    return object.getJsonArray(property).getJsonObject(0).getString("@value");
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void peopleReadItInWords() throws IOException {
    var words = Files.readString(data("README.md"));
    for (var column : lines().get(0).getParser().getHeaderNames()) {
      assertThat(words).contains("* `" + column + "`: ");
    }
    Stream.of(CellStatus.values())
        .forEach(status -> assertThat(words).contains("  * `" + status.key() + "`: "));
    assertThat(words).contains("Published by European AI Office.", "CC BY 4.0");
    assertThat(schema().get("dc:publisher").asText()).isEqualTo("European AI Office");
    assertThat(schema().at("/dc:license/@id").asText()).endsWith("/licence/CC_BY_4_0");
  }

  @Test
  void ofWhatNobodySaidNothingIsSaid() throws IOException, JsonLdError {
    folder = Files.createDirectories(folder.resolve("without"));
    write(RunFacts.blank());
    assertThat(dataset()).doesNotContainKey(DCT + "publisher");
    assertThat(schema().has("dc:publisher") || schema().has("dc:license")).isFalse();
    assertThat(Files.readString(data("README.md"))).doesNotContain("Licence", "Published by");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
