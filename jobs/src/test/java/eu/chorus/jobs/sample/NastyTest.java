package eu.chorus.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.model.Consultation;
import eu.chorus.problem.Problem;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of the nasty set raises exactly the problem that it is named after. */
class NastyTest {
  static List<Path> folders() throws IOException {
    try (var list = Files.list(SampleTest.samples().resolve("nasty"))) {
      return list.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void raisesItsOwnProblemAlone(Path folder) {
    assertThat(raised(folder)).containsExactly(String.valueOf(folder.getFileName()));
  }

  private static Set<String> raised(Path folder) {
    var kinds = new TreeSet<String>();
    try {
      var reading = ConsultationFile.readWithNotices(folder.resolve("consultation.yaml"), folder);
      reading.notices().forEach(problem -> kinds.add(problem.kind().name()));
      Consultation consultation = reading.consultation();
      for (var source : consultation.sources()) {
        for (Account account : Ingestion.account(consultation, source, folder)) {
          kinds.addAll(account.reasons().keySet());
          account.problems().forEach(problem -> kinds.add(problem.kind().name()));
        }
      }
    } catch (UserException e) {
      e.problems().stream().map(Problem::kind).forEach(kind -> kinds.add(kind.name()));
    }
    return kinds;
  }
}
