package eu.chorus.jobs;

import static org.apache.spark.sql.functions.sum;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Account.Unit;
import eu.chorus.ingest.Accounting;
import eu.chorus.ingest.Ingestion;
import eu.chorus.jobs.RowFate.Fate;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.spark.Records;
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
    var ledger = ledger(intake.rows());
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

  private static SortedMap<String, SortedMap<String, Long>> ledger(Records<RowFate> rows) {
    var postings = rows.flatMap(Posting.class, Accounts::postings);
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
    long attached = row.contribution().map(c -> (long) c.attachments().size()).orElse(0L);
    return Stream.concat(
            Stream.of(
                new Posting(source, row.fate().name(), 1),
                new Posting(source, Unit.UPLOADS.name(), attached)),
            row.problems().stream().map(p -> new Posting(source, REASON + p.kind().name(), 1)))
        .iterator();
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
    long attached = entries.getOrDefault(Unit.UPLOADS.name(), 0L);
    return new Account(
        source.id(),
        Unit.UPLOADS,
        extent.uploads(),
        attached,
        0,
        0,
        extent.uploads() - attached,
        0,
        new TreeMap<>(),
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
