package eu.chorus.ingest;

import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A data folder that a test fills, with a consultation file in it. */
public record Folder(Path path) {
  /** Writes a file, folders included. */
  public Folder with(String name, byte[] content) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Folder with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes consultation.yaml: a head, then what the test gives; no topics unless it gives them. */
  public Folder yaml(String rest) {
    boolean topics =
        rest.lines()
            .anyMatch(line -> line.startsWith("topics:") || line.startsWith("working_groups:"));
    return yamlAlone(topics ? rest : rest + "\ntopics: []\n");
  }

  /** Writes consultation.yaml: a head, then what the test gives and nothing else. */
  public Folder yamlAlone(String rest) {
    return with("consultation.yaml", "consultation: {id: c, title: T}\n" + rest);
  }

  public ConsultationFile.Reading read() {
    return ConsultationFile.readWithNotices(path.resolve("consultation.yaml"), path);
  }

  public Consultation consultation() {
    return read().consultation();
  }

  /** The outcomes of the first source. */
  public List<RowOutcome> outcomes() {
    var consultation = consultation();
    try (var rows = Ingestion.read(consultation, consultation.sources().get(0), path)) {
      return rows.toList();
    }
  }

  public List<Contribution> contributions() {
    return outcomes().stream()
        .filter(RowOutcome.Accepted.class::isInstance)
        .map(outcome -> ((RowOutcome.Accepted) outcome).contribution())
        .toList();
  }

  /** What became of each row: its problem, its first notice, or the bare fact. */
  public List<String> fates() {
    return outcomes().stream().map(Folder::fate).toList();
  }

  private static String fate(RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Quarantined row) {
      return row.problem().kind().name();
    }
    if (outcome instanceof RowOutcome.Accepted row) {
      return row.notices().isEmpty() ? "accepted" : row.notices().get(0).kind().name();
    }
    return "duplicate";
  }

  public List<Account> accounts() {
    var consultation = consultation();
    return Ingestion.account(consultation, consultation.sources().get(0), path);
  }

  public static List<ProblemKind> kinds(List<Problem> problems) {
    return problems.stream().map(Problem::kind).toList();
  }
}
