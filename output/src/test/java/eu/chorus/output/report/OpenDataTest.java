package eu.chorus.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.synthesis.Findings;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.ReportComposer;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.table.CellStatus;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
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
  void ofWhatNobodySaidNothingIsSaid() throws IOException {
    folder = Files.createDirectories(folder.resolve("without"));
    write(RunFacts.none());
    assertThat(schema().has("dc:publisher") || schema().has("dc:license")).isFalse();
    assertThat(Files.readString(data("README.md"))).doesNotContain("Licence", "Published by");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
