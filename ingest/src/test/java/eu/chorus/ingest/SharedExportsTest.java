package eu.chorus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.taxonomy.ConsultationDraft;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** True exports beside the repository: each is drafted, loaded and read to the last row. */
class SharedExportsTest {
  @TempDir Path temp;

  private Consultation drafted(Path export, boolean digests) throws IOException {
    Path yaml = temp.resolve("consultation.yaml");
    Files.writeString(yaml, ConsultationDraft.from(export, digests));
    return ConsultationFile.read(yaml, export.resolveSibling("."));
  }

  private static List<Account> accounts(Consultation consultation, Path export) {
    return Ingestion.account(
        consultation, consultation.sources().get(0), export.resolveSibling("."));
  }

  private static Map<String, Contribution> contributions(Consultation consultation, Path export) {
    var source = consultation.sources().get(0);
    try (var rows = Ingestion.read(consultation, source, export.resolveSibling("."))) {
      return rows.map(row -> ((RowOutcome.Accepted) row).contribution())
          .collect(Collectors.toMap(Contribution::id, c -> c));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theWhitePaperIsDraftedAndReadToTheLastRowAndUpload(boolean digests) throws IOException {
    Path export = Shared.data("whitepaper2020/contributions.csv");
    var accounts = accounts(drafted(export, digests), export);
    assertThat(accounts.get(0).accepted()).isEqualTo(592);
    assertThat(accounts.get(1).read()).isEqualTo(141);
    assertThat(accounts.get(1).accepted()).isEqualTo(141);
    assertThat(new Accounting(accounts).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GPAI-Main/direct/plain_xlsx/Content_Export_GPAI-Main_plain_xlsx.zip",
        "GPAI-Main/reporting/plain_xlsx/Content_Export_GPAI-Main_plain_xlsx.zip",
        "GPAI-Main/direct/ui_de_xlsx/Content_Export_GPAI-Main_ui_de_xlsx.zip",
        "GPAI-Anon/direct/plain_xlsx/Content_Export_GPAI-Anon_plain_xlsx.zip",
      })
  void eusurveysOwnExportsLeaveNothingUnaccounted(String path) throws IOException {
    Path export = Shared.data("eusurvey/" + path);
    var accounts = accounts(drafted(export, false), export);
    assertThat(accounts.get(0).accepted()).isEqualTo(path.contains("Anon") ? 14 : 36);
    assertThat(accounts.get(1).quarantined()).isZero();
    assertThat(new Accounting(accounts).problems()).isEmpty();
  }

  @Test
  void bothOfEusurveysPathsTellTheSameWords() throws IOException {
    Path direct =
        Shared.data("eusurvey/GPAI-Main/direct/plain_xlsx/Content_Export_GPAI-Main_plain_xlsx.zip");
    Path reporting =
        Shared.data(
            "eusurvey/GPAI-Main/reporting/plain_xlsx/Content_Export_GPAI-Main_plain_xlsx.zip");
    var consultation = drafted(direct, false);
    var open =
        consultation.questions().stream()
            .filter(q -> q.title().equals("Comments") || q.title().contains("general comments"))
            .map(q -> q.id())
            .toList();
    assertThat(open).hasSize(3);
    var complete = contributions(consultation, direct);
    var other = contributions(drafted(reporting, false), reporting);
    assertThat(other.keySet()).isEqualTo(complete.keySet());
    complete.forEach(
        (id, contribution) ->
            open.forEach(
                question -> {
                  String whole = text(contribution, question);
                  // The reporting database cuts at 5,000 characters.
                  String cut = text(Objects.requireNonNull(other.get(id)), question);
                  assertThat(cut.length() >= 4_900 ? whole.startsWith(cut) : whole.equals(cut))
                      .as("%s %s", id, question)
                      .isTrue();
                }));
  }

  private static String text(Contribution contribution, String question) {
    return contribution.answers().stream()
        .filter(answer -> answer.question().equals(question))
        .flatMap(answer -> answer.text().stream())
        .map(verbatim -> verbatim.text())
        .findFirst()
        .orElse("");
  }
}
