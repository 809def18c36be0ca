package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Accounting;
import eu.chorus.ingest.FileFate;
import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.document.UploadProblems;
import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.problems.Found;
import eu.chorus.jobs.problems.ProblemReport;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Gathers the problems of a run from wherever they arose, and reports them. */
final class Troubles {
  private Troubles() {}

  /** Reports what stopped a run before any row was settled; gives the lines to tell. */
  static String write(RunDirectory directory, List<Problem> problems) throws IOException {
    var found = problems.stream().map(problem -> new Found(problem, "")).iterator();
    return report(directory, found, List.of());
  }

  /**
   * Reports everything that an intake met; gives the lines to tell.
   *
   * @param custody the secret behind ids that may not be shown
   */
  static String write(
      JobContext context,
      JobConfig config,
      Intake intake,
      Custody custody,
      Records<FileFate> files,
      Accounting accounting)
      throws IOException {
    var shared = Shared.of(Consultation.class, List.of(config.consultation()));
    var secret = Shared.of(Custody.class, List.of(custody));
    var data = config.data().toString();
    var found =
        intake
            .rows()
            .flatMap(Found.class, row -> ofRow(row, secret.value().key()))
            .union(
                intake
                    .documents()
                    .flatMap(
                        Found.class,
                        document ->
                            UploadProblems.of(document)
                                .map(
                                    problem ->
                                        Found.of(
                                            problem, document.contribution(), secret.value().key()))
                                .stream()
                                .iterator()))
            .union(
                files.flatMap(
                    Found.class,
                    file ->
                        Ingestion.orphan(shared.value(), file, Path.of(data))
                            .map(problem -> new Found(problem, ""))
                            .stream()
                            .iterator()));
    var sorted =
        new Records<>(
            Found.class,
            found
                .rows()
                .orderBy(
                    col("problem.place.file"),
                    col("problem.place.sheet"),
                    col("problem.place.row"),
                    col("problem.place.column"),
                    col("problem.kind"),
                    col("contribution")));
    var ofTheWhole =
        Stream.concat(config.notices().stream(), accounting.problems().stream())
            .map(problem -> new Found(problem, ""))
            .iterator();
    return report(
        context.directory(), new Chain(ofTheWhole, sorted.stream()), accounting.accounts());
  }

  private static Iterator<Found> ofRow(RowFate row, PseudonymKey key) {
    var id = row.contribution().map(Contribution::id).orElse("");
    return row.problems().stream().map(problem -> Found.of(problem, id, key)).iterator();
  }

  private static String report(
      RunDirectory directory, Iterator<Found> found, List<Account> accounts) throws IOException {
    var folder = directory.restricted("");
    return ProblemReport.write(folder, found, accounts) + "; see " + ProblemReport.page(folder);
  }

  /** One after the other. */
  private record Chain(Iterator<Found> first, Iterator<Found> second) implements Iterator<Found> {
    @Override
    public boolean hasNext() {
      return first.hasNext() || second.hasNext();
    }

    @Override
    public Found next() {
      return first.hasNext() ? first.next() : second.next();
    }
  }
}
