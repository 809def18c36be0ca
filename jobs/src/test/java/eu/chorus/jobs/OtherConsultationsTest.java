package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Other people's consultations are read from a consultation file alone, to the last row. */
class OtherConsultationsTest {
  private static final Path DATA =
      Path.of(
              Optional.ofNullable(System.getenv("CHORUS_SHARED"))
                  .orElse(ChorusProcess.REPOSITORY.resolveSibling("shared").toString()))
          .resolve("data");

  private static Consultation read(String name) {
    assumeThat(DATA.resolve(name)).as("needs the data beside the repository").isDirectory();
    return ConsultationFile.read(Path.of("src/test/resources", name + ".yaml"), DATA);
  }

  private static List<Account> accounts(Consultation consultation) {
    var accounting = Ingestion.account(consultation, DATA, Custody.ofNothing());
    assertThat(accounting.problems()).isEmpty();
    return accounting.accounts();
  }

  private static List<Contribution> contributions(Consultation consultation) {
    var source = consultation.sources().get(0);
    try (var rows = Ingestion.read(consultation, source, DATA)) {
      return rows.filter(RowOutcome.Accepted.class::isInstance)
          .map(row -> ((RowOutcome.Accepted) row).contribution())
          .toList();
    }
  }

  @Test
  void anAustralianOneWithARowForEachAnswer() throws IOException {
    var consultation = read("srai_australia");
    var rows = accounts(consultation).get(0);
    assertThat(List.of(rows.read(), rows.accepted())).containsExactly(2_224L, 2_224L);
    var contributions = contributions(consultation);
    assertThat(contributions).hasSize(223);
    // 2,224 rows, of which 5 say nothing, and 32 go on with an answer that another began.
    assertThat(contributions.stream().mapToInt(c -> c.answers().size()).sum()).isEqualTo(2_187);
  }

  @Test
  void theWhitePaperWithNoCellShifted() throws IOException {
    var consultation = read("whitepaper2020");
    var accounts = accounts(consultation);
    assertThat(List.of(accounts.get(0).read(), accounts.get(0).accepted()))
        .containsExactly(592L, 592L);
    assertThat(List.of(accounts.get(1).read(), accounts.get(1).accepted()))
        .containsExactly(141L, 141L);
    // A cell that moved would be no option of its closed question, and no day.
    assertThat(accounts.get(0).reasons()).isEmpty();
    assertThat(contributions(consultation)).allMatch(c -> c.submitted().isPresent());
  }
}
