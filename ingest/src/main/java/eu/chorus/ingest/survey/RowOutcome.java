package eu.chorus.ingest.survey;

import eu.chorus.model.Contribution;
import eu.chorus.model.SourceReference;
import eu.chorus.problem.Problem;
import java.util.List;

/** What became of one row of an export; every row ends as exactly one of these (R1). */
public sealed interface RowOutcome {
  /** Where the row stands. */
  SourceReference reference();

  /**
   * The row is a contribution.
   *
   * @param contribution the contribution
   * @param notices what somebody should know about it; it counts all the same
   */
  record Accepted(Contribution contribution, List<Problem> notices) implements RowOutcome {
    public Accepted {
      notices = List.copyOf(notices);
    }

    @Override
    public SourceReference reference() {
      return contribution.reference();
    }
  }

  /**
   * The row is, cell for cell, an earlier row of the same export.
   *
   * @param reference where the row stands
   * @param contribution id of the contribution that the earlier row became
   */
  record Duplicate(SourceReference reference, String contribution) implements RowOutcome {}

  /**
   * The row is set aside.
   *
   * @param reference where the row stands
   * @param problem why
   */
  record Quarantined(SourceReference reference, Problem problem) implements RowOutcome {}
}
