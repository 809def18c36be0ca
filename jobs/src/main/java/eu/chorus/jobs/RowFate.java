package eu.chorus.jobs;

import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.model.Contribution;
import eu.chorus.model.Source;
import eu.chorus.model.SourceReference;
import eu.chorus.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of one row of an export, flat enough to be stored.
 *
 * @param reference where the row stands
 * @param fate the terminal state it ended in
 * @param contribution the contribution it became, when accepted
 * @param problems what is to be said about it
 */
record RowFate(
    SourceReference reference,
    Fate fate,
    Optional<Contribution> contribution,
    List<Problem> problems) {
  RowFate {
    problems = List.copyOf(problems);
  }

  /** The terminal states of a row (R1). */
  enum Fate {
    ACCEPTED,
    DUPLICATE,
    QUARANTINED,
    /** Not a row: the export as a whole could not be read. */
    UNREADABLE
  }

  static RowFate unreadable(Source source, List<Problem> problems) {
    return new RowFate(
        new SourceReference(source.id(), "", 0), Fate.UNREADABLE, Optional.empty(), problems);
  }

  static RowFate of(RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Accepted accepted) {
      return new RowFate(
          accepted.reference(),
          Fate.ACCEPTED,
          Optional.of(accepted.contribution()),
          accepted.notices());
    }
    if (outcome instanceof RowOutcome.Quarantined set) {
      return new RowFate(
          set.reference(), Fate.QUARANTINED, Optional.empty(), List.of(set.problem()));
    }
    return new RowFate(outcome.reference(), Fate.DUPLICATE, Optional.empty(), List.of());
  }
}
