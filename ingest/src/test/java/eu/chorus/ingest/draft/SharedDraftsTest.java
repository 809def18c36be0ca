package eu.chorus.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Shared;
import eu.chorus.model.Provision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real drafts, as development data holds them: every Measure with its text. */
class SharedDraftsTest {
  @TempDir Path folder;

  private Draft read(String text) throws IOException {
    Files.writeString(folder.resolve("draft.txt"), text);
    return Draft.read(folder.resolve("draft.txt"), "draft.txt", "r", Optional.empty());
  }

  private static List<CSVRecord> records(String name) throws IOException {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(Shared.data(name), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    }
  }

  @Test
  void theFirstDraftIsReadWhole() throws IOException {
    var text = new StringBuilder();
    var expected = new ArrayList<String>();
    for (CSVRecord record : records("gpai_code/draft1_measures.csv")) {
      String id = record.get("id").replace("Mea ", "Measure ").replace("Sub ", "Sub-Measure ");
      expected.add(id + " " + record.get("title"));
      text.append(id).append(". ").append(record.get("title")).append("\n\n");
      text.append(wrapped(record.get("text"))).append("\n\n");
    }
    var draft = read(text.toString());
    assertThat(draft.problems()).isEmpty();
    assertThat(titles(draft)).isEqualTo(expected);
  }

  @Test
  void theThirdDraftIsReadWhole() throws IOException {
    var text = new StringBuilder();
    var expected = new ArrayList<String>();
    // The data lists Commitments first and Measures after: a draft prints them together.
    var records = records("gpai_code/draft3_measures.csv");
    for (CSVRecord commitment : records) {
      if (commitment.get("id").startsWith("C-")) {
        String number = commitment.get("id").substring(2);
        add("Commitment " + number, commitment, text, expected);
        records.stream()
            .filter(r -> r.get("id").startsWith(number + "."))
            .forEach(r -> add("Measure " + r.get("id"), r, text, expected));
      }
    }
    var draft = read(text.toString());
    assertThat(draft.problems()).isEmpty();
    assertThat(titles(draft)).isEqualTo(expected);
    assertThat(draft.provisions()).hasSize(records.size());
  }

  private static void add(String id, CSVRecord record, StringBuilder text, List<String> expected) {
    expected.add(id + " " + record.get("title"));
    text.append(id).append(' ').append(record.get("title")).append("\n\n");
    text.append(wrapped(record.get("text"))).append("\n\n");
  }

  private static List<String> titles(Draft draft) {
    return draft.provisions().stream().map((Provision p) -> p.id() + " " + p.title()).toList();
  }

  /** Lines as a page breaks them, so that mentions come to stand at their beginning. */
  private static String wrapped(String text) {
    return text.replaceAll("(.{60,100}?) ", "$1\n");
  }
}
