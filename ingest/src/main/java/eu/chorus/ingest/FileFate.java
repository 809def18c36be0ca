package eu.chorus.ingest;

import eu.chorus.model.Verbatim;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.Severity;
import java.util.stream.Stream;

/**
 * What one row, or the list of all files, says of an uploaded file. Of all fates of one file the
 * smallest {@link #rank} holds.
 *
 * @param keeper id of the source that accounts for the file, see {@link Bookkeeping#keeper}
 * @param path where it lies below the uploads
 * @param rank a digit, smaller for the stronger fate, then the reason, if any
 */
public record FileFate(String keeper, Verbatim path, String rank) {
  /** Comes before every state, so that a file that was lost is never covered up. */
  private static final String LOST = "0";

  /** Comes behind every state: whatever a row says of the file is stronger. */
  private static final String NOBODYS = "9";

  static FileFate of(String keeper, Verbatim path, State state) {
    return new FileFate(keeper, path, String.valueOf(state.rank()));
  }

  /** A file that was not read for that reason, or not all of it where that is but a notice. */
  static FileFate unread(String keeper, Verbatim path, ProblemKind reason) {
    State state = reason.severity() == Severity.NOTICE ? State.ACCEPTED : State.QUARANTINED;
    return new FileFate(keeper, path, state.rank() + reason.name());
  }

  /** A file of which nobody knows what became of it. */
  static FileFate lost(String keeper, Verbatim path) {
    return new FileFate(keeper, path, LOST);
  }

  /** A file that is there: it belongs to nobody unless a row says otherwise. */
  static FileFate present(String keeper, Verbatim path) {
    return new FileFate(keeper, path, NOBODYS + ProblemKind.UPLOAD_ORPHANED.name());
  }

  /** Whether no row claims the file. */
  boolean nobodys() {
    return rank.startsWith(NOBODYS);
  }

  /** How a fate that holds is posted. */
  static Posting posting(String keeper, String rank) {
    char digit = rank.startsWith(NOBODYS) ? State.QUARANTINED.rank() : rank.charAt(0);
    var state = Stream.of(State.values()).filter(s -> s.rank() == digit).findFirst();
    return new Posting(keeper, Account.Unit.UPLOADS, state, rank.substring(1), 1);
  }
}
