package eu.chorus.jobs;

import eu.chorus.ingest.AnswerDump;
import eu.chorus.ingest.document.Recognition;
import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.identity.Organisations.Link;
import eu.chorus.jobs.Intake.Configured;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Document;
import eu.chorus.model.Source;
import eu.chorus.problem.Problem;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The job that reads exports and uploads, and accounts for every row and file. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Reads exports and uploads, and accounts for every row and file.")
public final class Ingest implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private ConsultationOptions consultation = new ConsultationOptions();

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      description =
          "Also writes what every contribution said, a JSON object a line: respondents' words, so"
              + " the file is its owner's alone.")
  private Optional<Path> dump = Optional.empty();

  Ingest() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Ingest(), args);
  }

  @Override
  public Integer call() throws IOException {
    return store.open(
        consultation,
        (context, config) -> {
          run(context, config);
          if (dump.isPresent()) {
            var custody = Custodian.of(context.directory(), config.key()).custody();
            AnswerDump.write(config.consultation(), config.data(), custody, dump.get());
          }
          return 0;
        });
  }

  static Intake run(JobContext context, JobConfig config) throws IOException {
    var custodian = Custodian.of(context.directory(), config.key());
    var key = config.fingerprint().then(Version.build().hex()).then(custodian.fingerprint());
    var spark = context.spark();
    var shared = Shared.of(Consultation.class, List.of(config.consultation()));
    var custody = Shared.of(Custody.class, List.of(custodian.custody()));
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
    var series =
        config.consultation().sources().stream()
            .map(Source::series)
            .distinct()
            .map(Series::new)
            .toList();
    var rows =
        context.stage(
            Intake.ROWS,
            RowFate.class,
            key.then(Intake.ROWS),
            () ->
                Records.of(spark, Series.class, series, series.size())
                    .flatMap(
                        RowFate.class,
                        s -> new Fates(shared.value(), s.id(), Path.of(data), custody.value())));
    refuseUnreadable(context, rows);
    var organisations = Organising.run(context, config.consultation(), custodian, rows, key);
    var documentsKey = key.then(Intake.DOCUMENTS);
    var scratch = context.directory().work("uploads").toString();
    var documents =
        context.stage(
            Intake.DOCUMENTS,
            Document.class,
            documentsKey,
            () ->
                UploadTexts.extract(
                    rows,
                    shared,
                    Path.of(data),
                    Path.of(scratch),
                    config.recognition().map(Recognition::languages).map(Recognition::installed)));
    var intake =
        new Intake(
            config.consultation(),
            config.digest(),
            documentsKey,
            rows,
            documents,
            Shared.of(Link.class, organisations.collect()));
    var settled = Accounts.settle(context, config, intake);
    var accounting = settled.accounting();
    context
        .progress()
        .sayLast(Troubles.write(context, config, intake, settled.files(), accounting));
    settled.files().rows().unpersist();
    if (!accounting.problems().isEmpty()) {
      throw new UserException(accounting.problems());
    }
    RollCall.write(context, config, intake);
    return intake;
  }

  /** One survey, whose exports are read one after the other. */
  record Series(String id) {}

  private static void refuseUnreadable(JobContext context, Records<RowFate> rows)
      throws IOException {
    List<Problem> problems =
        rows.filter(row -> row.state().isEmpty()).collect().stream()
            .flatMap(row -> row.problems().stream())
            .toList();
    if (!problems.isEmpty()) {
      context.progress().sayLast(Troubles.write(context.directory(), problems));
      throw new UserException(problems);
    }
  }
}
