package eu.chorus.jobs;

import eu.chorus.ingest.survey.SurveyReader;
import eu.chorus.jobs.Intake.Configured;
import eu.chorus.jobs.RowFate.Fate;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Document;
import eu.chorus.model.Source;
import eu.chorus.problem.Problem;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The job that reads exports and uploads, and accounts for every row and file. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Reads exports and uploads, and accounts for every row and file.")
public final class Ingest implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private ConsultationOptions consultation = new ConsultationOptions();

  Ingest() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Ingest(), args);
  }

  @Override
  public Integer call() throws IOException {
    var config = consultation.read();
    return store.open(
        context -> {
          run(context, config);
          return 0;
        });
  }

  static Intake run(JobContext context, JobConfig config) throws IOException {
    var key = config.fingerprint().then(Version.build().hex());
    var spark = context.spark();
    var shared = Shared.of(Consultation.class, List.of(config.consultation()));
    var data = config.data().toString();
    context.stage(
        Intake.CONSULTATION,
        Configured.class,
        key.then(Intake.CONSULTATION),
        () ->
            Records.of(
                spark,
                Configured.class,
                List.of(new Configured(config.consultation(), config.digest())),
                1));
    var sources = config.consultation().sources();
    var rows =
        context.stage(
            Intake.ROWS,
            RowFate.class,
            key.then(Intake.ROWS),
            () ->
                Records.of(spark, Source.class, sources, sources.size())
                    .flatMap(
                        RowFate.class, source -> fates(shared.value(), source, Path.of(data))));
    refuseUnreadable(rows);
    var documentsKey = key.then(Intake.DOCUMENTS);
    var scratch = context.directory().work("uploads").toString();
    var documents =
        context.stage(
            Intake.DOCUMENTS,
            Document.class,
            documentsKey,
            () -> UploadTexts.extract(rows, shared, Path.of(data), Path.of(scratch)));
    var intake = new Intake(config.consultation(), config.digest(), documentsKey, rows, documents);
    Accounts.settle(context, config, intake);
    return intake;
  }

  /**
   * An export that cannot be read gives one fate that says so: an exception would lose its words.
   */
  private static Iterator<RowFate> fates(Consultation consultation, Source source, Path data) {
    try {
      var outcomes = SurveyReader.read(consultation, source, data);
      return Iterators.closing(outcomes.map(RowFate::of));
    } catch (UserException e) {
      return List.of(RowFate.unreadable(source, e.problems())).iterator();
    }
  }

  private static void refuseUnreadable(Records<RowFate> rows) {
    List<Problem> problems =
        rows.filter(row -> row.fate() == Fate.UNREADABLE).collect().stream()
            .flatMap(row -> row.problems().stream())
            .toList();
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
  }
}
