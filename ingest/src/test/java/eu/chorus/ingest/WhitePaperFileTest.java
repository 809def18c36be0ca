package eu.chorus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.model.Consultation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** The completed file of the white paper's consultation, which names everything by digest. */
class WhitePaperFileTest {
  private static final Path YAML = Path.of("..", "jobs/src/test/resources/whitepaper2020.yaml");

  @Test
  void everyClosedQuestionCountsAsTheCsvDoes() throws IOException {
    Path export = Shared.data("whitepaper2020/contributions.csv");
    Path data = export.resolve("../..").normalize();
    var reading = ConsultationFile.readWithNotices(YAML, data);
    assertThat(reading.notices()).isEmpty();
    var consultation = reading.consultation();
    assertThat(consultation.questions()).hasSize(61).allMatch(q -> !q.title().isEmpty());

    var counted = counted(consultation, data);
    assertThat(counted).hasSizeGreaterThan(30).isEqualTo(recounted(consultation, export));

    var accounting =
        new Accounting(Ingestion.account(consultation, consultation.sources().get(0), data));
    assertThat(accounting.problems()).isEmpty();
    assertThat(accounting.accounts().get(0).accepted()).isEqualTo(592);
    assertThat(accounting.accounts().get(1).accepted()).isEqualTo(141);
  }

  /** Count by option, by question. */
  private static Map<String, Map<String, Integer>> counted(Consultation consultation, Path data) {
    var counts = new TreeMap<String, Map<String, Integer>>();
    try (var rows = Ingestion.read(consultation, consultation.sources().get(0), data)) {
      rows.map(row -> ((RowOutcome.Accepted) row).contribution())
          .flatMap(contribution -> contribution.answers().stream())
          .forEach(
              answer ->
                  answer
                      .options()
                      .forEach(
                          option ->
                              counts
                                  .computeIfAbsent(answer.question(), q -> new TreeMap<>())
                                  .merge(option, 1, Integer::sum)));
    }
    return counts;
  }

  /** The same, straight from the cells: in this questionnaire each closed column is one option. */
  private static Map<String, Map<String, Integer>> recounted(Consultation consultation, Path export)
      throws IOException {
    var counts = new TreeMap<String, Map<String, Integer>>();
    var format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    try (var csv = format.parse(Files.newBufferedReader(export, StandardCharsets.UTF_8))) {
      var rows = csv.getRecords();
      // The twelve columns before the questions say who, when and where.
      for (int i = 0; i < consultation.questions().size(); i++) {
        var question = consultation.questions().get(i);
        if (question.kind().closed()) {
          for (var row : rows.subList(1, rows.size())) {
            String cell = row.get(12 + i);
            if (!cell.isBlank()) {
              counts
                  .computeIfAbsent(question.id(), q -> new TreeMap<>())
                  .merge(cell, 1, Integer::sum);
            }
          }
        }
      }
    }
    return counts;
  }
}
