package eu.chorus.jobs;

import eu.chorus.ingest.AnswerDump;
import eu.chorus.ingest.document.Recognition;
import eu.chorus.ingest.identity.Custody;
import eu.chorus.jobs.Intake.Configured;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.problems.ProblemReport;
import eu.chorus.jobs.run.Closing;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Document;
import eu.chorus.model.Source;
import eu.chorus.problem.Problem;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    var corrections = Corrections.of(context.directory());
    var keys = Keys.ofIntake(config, custodian, corrections);
    var reading = config.of(Scope.READING.of(config.consultation()));
    var shared = Shared.of(Consultation.class, List.of(reading.consultation()));
    var custody = Shared.of(Custody.class, List.of(custodian.custody()));
    var data = config.data().toString();
    context.stage(
        Intake.CONSULTATION,
        Configured.class,
        keys.of(Intake.CONSULTATION),
        () ->
            Records.of(
                context.spark(),
                Configured.class,
                List.of(new Configured(config.consultation(), config.digest())),
                1));
    var series =
        reading.consultation().sources().stream()
            .map(Source::series)
            .distinct()
            .map(Series::new)
            .toList();
    var rows =
        context.stage(
            Intake.ROWS,
            RowFate.class,
            keys.of(Intake.ROWS),
            () ->
                Records.of(context.spark(), Series.class, series, series.size())
                    .flatMap(
                        RowFate.class,
                        s -> new Fates(shared.value(), s.id(), Path.of(data), custody.value())));
    var directory = context.directory();
    // The lines that are told name the store, which may have been moved.
    var closing =
        directory.closing(
            Keys.ACCOUNTS, keys.of(Keys.ACCOUNTS).then(directory.restricted("").toString()));
    if (closing.told().isEmpty()) {
      refuseUnreadable(context, rows);
    }
    var organisations =
        Organising.run(context, reading.consultation(), custodian, rows, keys, corrections);
    var scratch = directory.work("uploads").toString();
    var documents =
        context.stage(
            Intake.DOCUMENTS,
            Document.class,
            keys.of(Intake.DOCUMENTS),
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
            keys.of(Intake.CONSULTATION),
            Intake.said(context),
            rows,
            documents,
            Intake.links(organisations));
    tell(context, accounts(context, reading, intake, custodian.custody(), closing));
    return intake;
  }

  /**
   * Settles the accounts and reports every problem, unless that was done for the same things; gives
   * the lines to tell.
   */
  private static List<String> accounts(
      JobContext context, JobConfig config, Intake intake, Custody custody, Closing closing)
      throws IOException {
    var told = closing.told();
    if (told.isPresent()) {
      return told.get();
    }
    var settled = Accounts.settle(context, config, intake);
    var accounting = settled.accounting();
    var lines = new ArrayList<>(settled.totals());
    lines.add(Troubles.write(context, config, intake, custody, settled.files(), accounting));
    settled.files().release();
    if (!accounting.problems().isEmpty()) {
      tell(context, lines);
      throw new UserException(accounting.problems());
    }
    var files = new ArrayList<>(List.of(Accounts.FILE));
    files.addAll(ProblemReport.FILES);
    files.addAll(RollCall.write(context, config, intake, custody.key()));
    closing.close(files, lines);
    return lines;
  }

  /** The last line sums up, and is to be seen when the run has ended. */
  private static void tell(JobContext context, List<String> lines) {
    int last = lines.size() - 1;
    lines.subList(0, last).forEach(context.progress()::say);
    context.progress().sayLast(lines.get(last));
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
