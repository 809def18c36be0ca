package eu.chorus.jobs;

import static org.apache.spark.sql.functions.sum;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Account.Unit;
import eu.chorus.ingest.Accounting;
import eu.chorus.ingest.Ingestion;
import eu.chorus.jobs.RowFate.Fate;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Document.Outcome;
import eu.chorus.model.Source;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settles the accounts of an intake: every row and every file in one terminal state (R1). */
final class Accounts {
  private static final String REASON = "REASON:";
  private static final String UPLOAD = "UPLOAD:";

  private Accounts() {}

  /** Something that happened to a row or an upload of a source. */
  record Posting(String source, String entry, long times) {}

  /** What a source holds, counted by a pass of its own. */
  record Extent(String source, long rows, long uploads) {}

  /**
   * Writes {@code accounting.csv} into the restricted zone and tells the totals.
   *
   * @throws UserException if anything is unaccounted for or a control total is missed
   */
  static Accounting settle(JobContext context, JobConfig config, Intake intake) throws IOException {
    var sources = config.consultation().sources();
    var ledger = ledger(intake);
    var extents =
        extents(context, config).collect().stream()
            .collect(Collectors.toMap(Extent::source, extent -> extent));
    var accounts = new ArrayList<Account>();
    for (var source : sources) {
      var entries = ledger.getOrDefault(source.id(), new TreeMap<>());
      var extent = extents.getOrDefault(source.id(), new Extent(source.id(), 0, 0));
      accounts.add(rows(source, entries, extent));
      accounts.add(uploads(source, entries, extent));
    }
    var accounting = new Accounting(accounts);
    Files.writeString(context.directory().restricted("accounting.csv"), accounting.csv());
    accounts.stream()
        .filter(a -> a.read() > 0)
        .map(Accounts::line)
        .forEach(context.progress()::say);
    outcomes(intake).ifPresent(context.progress()::say);
    if (!accounting.problems().isEmpty()) {
      throw new UserException(accounting.problems());
    }
    return accounting;
  }

  private static SortedMap<String, SortedMap<String, Long>> ledger(Intake intake) {
    var postings =
        intake
            .rows()
            .flatMap(Posting.class, Accounts::postings)
            .union(intake.documents().flatMap(Posting.class, Accounts::posting));
    var sums =
        new Records<>(
            Posting.class,
            postings.rows().groupBy("source", "entry").agg(sum("times").as("times")));
    var ledger = new TreeMap<String, SortedMap<String, Long>>();
    for (var posting : sums.collect()) {
      ledger
          .computeIfAbsent(posting.source(), s -> new TreeMap<>())
          .put(posting.entry(), posting.times());
    }
    return ledger;
  }

  private static Iterator<Posting> postings(RowFate row) {
    var source = row.reference().source();
    return Stream.concat(
            Stream.of(new Posting(source, row.fate().name(), 1)),
            row.problems().stream().map(p -> new Posting(source, REASON + p.kind().name(), 1)))
        .iterator();
  }

  /** A contribution's id begins with its source's, as {@link Contribution#id()} says. */
  private static Iterator<Posting> posting(Document document) {
    var source = document.contribution().substring(0, document.contribution().indexOf('/'));
    return List.of(new Posting(source, UPLOAD + document.outcome().name(), 1)).iterator();
  }

  private static Records<Extent> extents(JobContext context, JobConfig config) {
    var data = config.data().toString();
    return Records.of(
            context.spark(),
            Source.class,
            config.consultation().sources(),
            config.consultation().sources().size())
        .flatMap(
            Extent.class,
            source ->
                List.of(
                        new Extent(
                            source.id(),
                            Ingestion.countRows(source, Path.of(data)),
                            Ingestion.countUploads(source, Path.of(data))))
                    .iterator());
  }

  private static Account rows(Source source, SortedMap<String, Long> entries, Extent extent) {
    var reasons = new TreeMap<String, Long>();
    entries.forEach(
        (entry, times) -> {
          if (entry.startsWith(REASON)) {
            reasons.put(entry.substring(REASON.length()), times);
          }
        });
    return new Account(
        source.id(),
        Unit.ROWS,
        extent.rows(),
        entries.getOrDefault(Fate.ACCEPTED.name(), 0L),
        entries.getOrDefault(Fate.DUPLICATE.name(), 0L),
        0,
        entries.getOrDefault(Fate.QUARANTINED.name(), 0L),
        0,
        reasons,
        source.controlTotal());
  }

  private static Account uploads(Source source, SortedMap<String, Long> entries, Extent extent) {
    long read = entries.getOrDefault(UPLOAD + Outcome.READ.name(), 0L);
    var reasons = new TreeMap<String, Long>();
    entries.forEach(
        (entry, times) -> {
          if (entry.startsWith(UPLOAD) && !entry.equals(UPLOAD + Outcome.READ.name())) {
            reasons.put(entry.substring(UPLOAD.length()), times);
          }
        });
    long unread = reasons.values().stream().mapToLong(Long::longValue).sum();
    long orphaned = extent.uploads() - read - unread;
    if (orphaned > 0) {
      reasons.put("BELONGS_TO_NO_CONTRIBUTION", orphaned);
    }
    return new Account(
        source.id(),
        Unit.UPLOADS,
        extent.uploads(),
        read,
        0,
        0,
        unread + Math.max(0, orphaned),
        0,
        reasons,
        Optional.empty());
  }

  private static String line(Account account) {
    return String.format(
        Locale.ROOT,
        "%s: %,d %s read = %,d accepted + %,d duplicate + %,d set aside",
        account.source(),
        account.read(),
        account.unit() == Unit.ROWS ? "rows" : "uploads",
        account.accepted(),
        account.duplicate(),
        account.quarantined());
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
