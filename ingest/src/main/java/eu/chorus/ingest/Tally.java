package eu.chorus.ingest;

import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.model.Attachment;
import eu.chorus.model.Source;
import eu.chorus.problem.ProblemKind;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the outcomes of one source add up to, so far. Tallies of parts of a source can be {@link
 * #plus added}, in any order.
 *
 * @param accepted number of contributions
 * @param duplicate number of repeated rows
 * @param quarantined number of rows set aside
 * @param attached number of attachments of accepted contributions
 * @param reasons how often each {@link ProblemKind} was met, by its name
 */
public record Tally(
    long accepted,
    long duplicate,
    long quarantined,
    long attached,
    SortedMap<String, Long> reasons) {
  public Tally {
    reasons = new TreeMap<>(reasons);
  }

  /** Nothing yet. */
  public static Tally empty() {
    return new Tally(0, 0, 0, 0, new TreeMap<>());
  }

  /** The tally of one row. */
  public static Tally of(RowOutcome outcome) {
    var reasons = new TreeMap<String, Long>();
    if (outcome instanceof RowOutcome.Accepted row) {
      row.notices().forEach(notice -> reasons.merge(notice.kind().name(), 1L, Long::sum));
      // One file may be reached from two upload questions: it is one file all the same.
      long files =
          row.contribution().attachments().stream().map(Attachment::path).distinct().count();
      return new Tally(1, 0, 0, files, reasons);
    }
    if (outcome instanceof RowOutcome.Quarantined row) {
      reasons.put(row.problem().kind().name(), 1L);
      return new Tally(0, 0, 1, 0, reasons);
    }
    return new Tally(0, 1, 0, 0, reasons);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    var sum = new TreeMap<>(reasons);
    other.reasons.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return new Tally(
        accepted + other.accepted,
        duplicate + other.duplicate,
        quarantined + other.quarantined,
        attached + other.attached,
        sum);
  }

  /**
   * The accounts of the source: one of its rows and one of its uploads.
   *
   * @param source the source
   * @param rows how many rows its export holds, see {@link Ingestion#countRows}
   * @param uploads how many files its uploads hold, see {@link Ingestion#countUploads}
   */
  public List<Account> accounts(Source source, long rows, long uploads) {
    var rowReasons = new TreeMap<>(reasons);
    var uploadReasons = new TreeMap<String, Long>();
    Stream.of(ProblemKind.UPLOAD_MISSING.name())
        .filter(rowReasons::containsKey)
        .forEach(kind -> uploadReasons.put(kind, rowReasons.getOrDefault(kind, 0L)));
    rowReasons.keySet().removeAll(uploadReasons.keySet());
    long orphaned = Math.max(0, uploads - attached);
    if (orphaned > 0) {
      uploadReasons.put(ProblemKind.UPLOAD_ORPHANED.name(), orphaned);
    }
    return List.of(
        new Account(
            source.id(),
            Account.Unit.ROWS,
            rows,
            accepted,
            duplicate,
            0,
            quarantined,
            0,
            rowReasons,
            source.controlTotal()),
        new Account(
            source.id(),
            Account.Unit.UPLOADS,
            uploads,
            attached,
            0,
            0,
            orphaned,
            0,
            uploadReasons,
            Optional.empty()));
  }
}
