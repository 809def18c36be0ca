package eu.chorus.jobs;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Account.Unit;
import eu.chorus.ingest.Accounting;
import eu.chorus.ingest.Bookkeeping;
import eu.chorus.ingest.Bookkeeping.Extent;
import eu.chorus.ingest.FileFate;
import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.Posting;
import eu.chorus.ingest.document.UploadProblems;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.spark.Quiet;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Attachment;
import eu.chorus.model.Consultation;
import eu.chorus.model.Document;
import eu.chorus.model.Source;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settles the accounts of an intake: every row and every file in one terminal state (R1). */
final class Accounts {
  static final String FILE = "accounting.csv";

  private Accounts() {}

  /**
   * A file of an accepted row, or what became of a document: of one key are all that belong
   * together.
   */
  record Claim(
      String key, String source, Optional<Verbatim> path, boolean read, Optional<String> reason) {}

  /** How many files of a source have this fate. */
  record Filed(String keeper, String rank, long times) {}

  /** The accounts, the fate that holds of every uploaded file, and the totals, to be told. */
  record Settled(Accounting accounting, Records<FileFate> files, List<String> totals) {
    Settled {
      totals = List.copyOf(totals);
    }
  }

  /** Writes {@code accounting.csv} into the restricted zone. */
  static Settled settle(JobContext context, JobConfig config, Intake intake) throws IOException {
    var books = new Bookkeeping(config.consultation());
    var shared = Shared.of(Consultation.class, List.of(config.consultation()));
    var sources =
        Records.of(
            context.spark(),
            Source.class,
            config.consultation().sources(),
            config.consultation().sources().size());
    var data = config.data().toString();
    var extents = sources.flatMap(Extent.class, source -> extent(source, Path.of(data))).collect();
    var postings = new ArrayList<Posting>(rows(intake, shared));
    var files = files(intake, shared, sources, data).cached();
    for (var filed : counted(files)) {
      var posting = Bookkeeping.posting(filed.keeper(), filed.rank());
      postings.add(
          new Posting(
              posting.source(), posting.unit(), posting.state(), posting.reason(), filed.times()));
    }
    var accounting = books.close(postings, extents);
    Files.writeString(context.directory().restricted(FILE), accounting.csv());
    var totals =
        Stream.concat(
            accounting.accounts().stream().filter(a -> a.read() > 0).map(Accounts::line),
            outcomes(intake).stream());
    return new Settled(accounting, files, totals.toList());
  }

  private static List<Filed> counted(Records<FileFate> files) {
    return new Records<>(
            Filed.class, files.rows().groupBy("keeper", "rank").agg(count(lit(1)).as("times")))
        .collect();
  }

  private static Iterator<Extent> extent(Source source, Path data) {
    Quiet.libraries();
    return List.of(
            new Extent(
                source.id(),
                Ingestion.countRows(source, data),
                Ingestion.uploads(source, data).size()))
        .iterator();
  }

  private static List<Posting> rows(Intake intake, Shared<Consultation> consultation) {
    var postings =
        intake
            .rows()
            .flatMap(
                Posting.class,
                row ->
                    row.state().stream()
                        .flatMap(
                            state ->
                                new Bookkeeping(consultation.value())
                                        .postings(row.reference().source(), state, row.problems())
                                        .stream())
                        .iterator());
    return new Records<>(
            Posting.class,
            postings
                .rows()
                .groupBy("source", "unit", "state", "reason")
                .agg(sum("times").as("times")))
        .collect();
  }

  /** Every file once, by the strongest of all that is said of it. */
  private static Records<FileFate> files(
      Intake intake, Shared<Consultation> consultation, Records<Source> sources, String data) {
    var present =
        sources.flatMap(
            FileFate.class,
            source ->
                new Bookkeeping(consultation.value())
                    .present(source, Ingestion.uploads(source, Path.of(data)))
                    .iterator());
    var ofOtherRows =
        intake
            .rows()
            .flatMap(
                FileFate.class,
                row ->
                    row.state().stream()
                        .flatMap(
                            state ->
                                new Bookkeeping(consultation.value())
                                        .files(row.reference().source(), state, row.attachments())
                                        .stream())
                        .iterator());
    var claims =
        intake
            .contributions()
            .flatMap(
                Claim.class,
                c ->
                    c.attachments().stream()
                        .map(a -> claim(c.id(), c.reference().source(), a))
                        .iterator())
            .union(intake.documents().flatMap(Claim.class, Accounts::claim));
    var ofContributions =
        claims.group(
            "key",
            FileFate.class,
            (key, all) -> fates(new Bookkeeping(consultation.value()), all).iterator());
    var fates = present.union(ofOtherRows).union(ofContributions);
    return new Records<>(
        FileFate.class, fates.rows().groupBy("keeper", "path").agg(min("rank").as("rank")));
  }

  private static Claim claim(String contribution, String source, Attachment attachment) {
    return new Claim(
        key(contribution, attachment.question(), attachment.sha256()),
        source,
        Optional.of(attachment.path()),
        false,
        Optional.empty());
  }

  private static Iterator<Claim> claim(Document document) {
    var reason = UploadProblems.of(document).map(problem -> problem.kind().name());
    var key = key(document.contribution(), document.question(), document.sha256());
    return Stream.of(new Claim(key, "", Optional.empty(), true, reason)).iterator();
  }

  private static String key(String contribution, String question, String sha256) {
    return String.join("/", sha256, question, contribution);
  }

  /** The files of one key are of equal bytes: what became of one document became of all. */
  private static List<FileFate> fates(Bookkeeping books, Iterator<Claim> claims) {
    Iterable<Claim> all = () -> claims;
    var files = new ArrayList<Claim>();
    boolean read = false;
    var reason = Optional.<String>empty();
    for (Claim claim : all) {
      if (claim.path().isPresent()) {
        files.add(claim);
      }
      read |= claim.read();
      reason = reason.or(claim::reason);
    }
    var fates = new ArrayList<FileFate>();
    for (Claim file : files) {
      var path = file.path().orElseThrow();
      fates.add(
          read
              ? books.extracted(file.source(), path, reason.map(ProblemKind::valueOf))
              : books.lost(file.source(), path));
    }
    return fates;
  }

  private static String line(Account account) {
    return String.format(
        Locale.ROOT,
        "%s: %,d %s read = %,d accepted + %,d duplicate + %,d superseded + %,d set aside"
            + " + %,d withdrawn",
        account.source(),
        account.read(),
        account.unit() == Unit.ROWS ? "rows" : "uploads",
        account.accepted(),
        account.duplicate(),
        account.superseded(),
        account.quarantined(),
        account.withdrawn());
  }

  private static Optional<String> outcomes(Intake intake) {
    var counts =
        intake.documents().rows().groupBy("outcome").count().orderBy("outcome").collectAsList();
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "uploads: "
                + counts.stream()
                    .map(
                        row ->
                            row.getLong(1)
                                + " "
                                + row.getString(0).toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(", ")));
  }
}
