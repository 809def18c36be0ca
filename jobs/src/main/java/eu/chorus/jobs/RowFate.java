package eu.chorus.jobs;

import eu.chorus.ingest.Bookkeeping;
import eu.chorus.ingest.State;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.model.Attachment;
import eu.chorus.model.Contribution;
import eu.chorus.model.SourceReference;
import eu.chorus.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of one row of an export, flat enough to be stored.
 *
 * @param reference where the row stands
 * @param state the terminal state it ended in; absent where it is no row: the export as a whole
 *     could not be read
 * @param contribution the contribution it became, when accepted
 * @param attachments the uploads that came with it, when it became none
 * @param problems what is to be said about it
 */
record RowFate(
    SourceReference reference,
    Optional<State> state,
    Optional<Contribution> contribution,
    List<Attachment> attachments,
    List<Problem> problems) {
  RowFate {
    attachments = List.copyOf(attachments);
    problems = List.copyOf(problems);
  }

  static RowFate unreadable(String series, List<Problem> problems) {
    return new RowFate(
        new SourceReference(series, "", 0),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        problems);
  }

  static RowFate of(RowOutcome outcome) {
    var state = Optional.of(Bookkeeping.state(outcome));
    if (outcome instanceof RowOutcome.Accepted accepted) {
      return new RowFate(
          accepted.reference(),
          state,
          Optional.of(accepted.contribution()),
          List.of(),
          accepted.notices());
    }
    return new RowFate(
        outcome.reference(),
        state,
        Optional.empty(),
        outcome.attachments(),
        outcome instanceof RowOutcome.Quarantined set ? List.of(set.problem()) : List.of());
  }
}
