package eu.chorus.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.document.Extraction;
import eu.chorus.ingest.document.Extraction.Limits;
import eu.chorus.ingest.document.Extraction.Request;
import eu.chorus.ingest.document.UploadProblems;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.jobs.ScriptedFaults;
import eu.chorus.model.Consultation;
import eu.chorus.model.Document;
import eu.chorus.model.Source;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of the nasty set raises exactly the problem that it is named after; what no file can
 * raise has a script; and no kind is without either.
 */
class NastyTest {
  /** Far less than a real upload may use, and enough for any of the set that can be read. */
  private static final Limits LIMITS = new Limits(128, Duration.ofSeconds(4), 1_000_000);

  private static final String SAID = ScriptedFaults.WORD;

  @TempDir Path copies;

  static List<Path> folders() throws IOException {
    try (var list = Files.list(SampleTest.samples().resolve("nasty"))) {
      return list.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void raisesItsOwnProblemAlone(Path folder) throws IOException {
    assertThat(raised(folder)).containsExactly(String.valueOf(folder.getFileName()));
  }

  static Set<ProblemKind> scripted() {
    return ScriptedFaults.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("scripted")
  void whatNoFileCanRaiseIsRaisedByAScript(ProblemKind kind) throws Exception {
    var script = Objects.requireNonNull(ScriptedFaults.all().get(kind));
    var problems = script.run(copies);
    assertThat(problems).extracting(Problem::kind).containsOnly(kind);
    assertThat(problems).allSatisfy(p -> assertThat(p + p.message()).doesNotContain(SAID));
  }

  @Test
  void noKindIsWithoutProof() throws IOException {
    var proven = new TreeSet<String>();
    folders().forEach(folder -> proven.add(String.valueOf(folder.getFileName())));
    scripted()
        .forEach(
            kind -> assertThat(proven.add(kind.name())).as("%s is proven twice", kind).isTrue());
    assertThat(proven)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ProblemKind.values()).map(ProblemKind::name).toList());
  }

  private Set<String> raised(Path folder) throws IOException {
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
        documents(consultation, source, folder)
            .forEach(
                document -> UploadProblems.of(document).ifPresent(p -> kinds.add(p.kind().name())));
      }
    } catch (UserException e) {
      e.problems().stream().map(Problem::kind).forEach(kind -> kinds.add(kind.name()));
    }
    return kinds;
  }

  private List<Document> documents(Consultation consultation, Source source, Path folder)
      throws IOException {
    var requests = new ArrayList<Request>();
    try (var outcomes = Ingestion.read(consultation, source, folder)) {
      for (RowOutcome outcome : (Iterable<RowOutcome>) outcomes::iterator) {
        if (outcome instanceof RowOutcome.Accepted row) {
          for (var attachment : row.contribution().attachments()) {
            var copy = copies.resolve(String.valueOf(requests.size()));
            try (var in = Ingestion.open(source, attachment, folder)) {
              Files.copy(in, copy);
            }
            requests.add(
                new Request(
                    row.contribution().id(), attachment.question(), attachment.sha256(), copy));
          }
        }
      }
    }
    return new Extraction().extract(requests, LIMITS);
  }
}
