package eu.chorus.ingest;

import eu.chorus.ingest.Account.Unit;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.survey.Uploads;
import eu.chorus.model.Attachment;
import eu.chorus.model.Consultation;
import eu.chorus.model.Source;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is posted to the accounts of a consultation, and how they are drawn up. Rows are posted one
 * by one; files only when all rows have spoken, because several may bring the same one.
 *
 * @param consultation whose accounts they are
 */
public record Bookkeeping(Consultation consultation) {

  /** What a source holds, counted by a pass of its own, apart from what becomes of it. */
  public record Extent(String source, long rows, long uploads) {}

  /**
   * The source that accounts for the uploads of this one: the first whose uploads lie there, so
   * that no file is counted twice where several exports share a folder.
   */
  public String keeper(Source source) {
    var location = Uploads.location(source);
    return consultation.sources().stream()
        .filter(other -> location.isPresent() && Uploads.location(other).equals(location))
        .map(Source::id)
        .findFirst()
        .orElse(source.id());
  }

  /** The same by a source's id. */
  public String keeper(String source) {
    return consultation.sources().stream()
        .filter(s -> s.id().equals(source))
        .map(this::keeper)
        .findFirst()
        .orElse(source);
  }

  /** The state that a row ended in. */
  public static State state(RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Further further) {
      return state(further.first());
    }
    if (outcome instanceof RowOutcome.Accepted) {
      return State.ACCEPTED;
    }
    if (outcome instanceof RowOutcome.Duplicate) {
      return State.DUPLICATE;
    }
    if (outcome instanceof RowOutcome.Superseded) {
      return State.SUPERSEDED;
    }
    return outcome instanceof RowOutcome.Withdrawn ? State.WITHDRAWN : State.QUARANTINED;
  }

  /**
   * What a row is posted as.
   *
   * @param source id of its source
   * @param state the state that it ended in
   * @param problems what is to be said about it
   */
  public List<Posting> postings(String source, State state, Collection<Problem> problems) {
    var postings = new ArrayList<Posting>();
    postings.add(Posting.reached(source, Unit.ROWS, state));
    for (Problem problem : problems) {
      boolean upload = problem.kind() == ProblemKind.UPLOAD_MISSING;
      postings.add(
          Posting.met(
              upload ? keeper(source) : source,
              upload ? Unit.UPLOADS : Unit.ROWS,
              problem.kind().name()));
    }
    return postings;
  }

  /** What a row says of the files that came with it. */
  public List<FileFate> files(String source, State state, Collection<Attachment> attachments) {
    String keeper = keeper(source);
    return attachments.stream()
        .map(Attachment::path)
        .distinct()
        .map(path -> FileFate.of(keeper, path, state))
        .toList();
  }

  /** What became of a file of an accepted row: it was read, unless there is a reason. */
  public FileFate extracted(String source, Verbatim path, Optional<ProblemKind> reason) {
    String keeper = keeper(source);
    return reason
        .map(kind -> FileFate.unread(keeper, path, kind))
        .orElseGet(() -> FileFate.of(keeper, path, State.ACCEPTED));
  }

  /** That nobody knows what became of a file of an accepted row: the accounts must not close. */
  public FileFate lost(String source, Verbatim path) {
    return FileFate.lost(keeper(source), path);
  }

  /** That these files are there, as the lists of the folder or ZIP tell. */
  public List<FileFate> present(Source source, Collection<Verbatim> paths) {
    return keeper(source).equals(source.id())
        ? paths.stream().map(path -> FileFate.present(source.id(), path)).toList()
        : List.of();
  }

  /** How files are posted in whose case this fate is the one that holds. */
  public static Posting posting(String keeper, String rank) {
    return FileFate.posting(keeper, rank);
  }

  /**
   * Draws up the accounts, rows before uploads, in the order of the sources.
   *
   * @param postings added up or not
   * @param extents what each source holds
   */
  public Accounting close(Collection<Posting> postings, Collection<Extent> extents) {
    var extentOf = new HashMap<String, Extent>();
    extents.forEach(extent -> extentOf.put(extent.source(), extent));
    var accounts = new ArrayList<Account>();
    for (Source source : consultation.sources()) {
      var extent = extentOf.getOrDefault(source.id(), new Extent(source.id(), 0, 0));
      var own = postings.stream().filter(p -> p.source().equals(source.id())).toList();
      accounts.add(Account.of(source.id(), Unit.ROWS, extent.rows(), own, source.controlTotal()));
      boolean keeps = keeper(source).equals(source.id());
      accounts.add(
          Account.of(
              source.id(), Unit.UPLOADS, keeps ? extent.uploads() : 0, own, Optional.empty()));
    }
    return new Accounting(accounts);
  }

  /** The fate that holds of every file, posted. */
  static List<Posting> settled(Collection<FileFate> fates) {
    Map<FileFate, String> strongest = new HashMap<>();
    for (FileFate fate : fates) {
      strongest.merge(
          new FileFate(fate.keeper(), fate.path(), ""),
          fate.rank(),
          (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return strongest.entrySet().stream()
        .map(e -> posting(e.getKey().keeper(), e.getValue()))
        .toList();
  }
}
