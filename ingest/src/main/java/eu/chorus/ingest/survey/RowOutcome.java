package eu.chorus.ingest.survey;

import eu.chorus.model.Attachment;
import eu.chorus.model.Contribution;
import eu.chorus.model.Moment;
import eu.chorus.model.SourceReference;
import eu.chorus.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What became of one row of an export; every row ends as exactly one of these (R1). */
public sealed interface RowOutcome {
  /** Where the row stands. */
  SourceReference reference();

  /** The uploads that came with the row; none where it could not be read. */
  List<Attachment> attachments();

  /**
   * The row is a contribution.
   *
   * @param contribution the contribution
   * @param submitted when, if the export tells
   * @param notices what somebody should know about it; it counts all the same
   */
  record Accepted(Contribution contribution, Optional<Moment> submitted, List<Problem> notices)
      implements RowOutcome {
    public Accepted {
      notices = List.copyOf(notices);
    }

    @Override
    public SourceReference reference() {
      return contribution.reference();
    }

    @Override
    public List<Attachment> attachments() {
      return contribution.attachments();
    }
  }

  /**
   * The row says, in every respect, what another row of the same contribution says: an earlier one
   * of the same export, or one of a later export.
   *
   * @param reference where the row stands
   * @param contribution id of the contribution that the other row became
   * @param attachments the uploads that came with it
   */
  record Duplicate(SourceReference reference, String contribution, List<Attachment> attachments)
      implements RowOutcome {
    public Duplicate {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * The row was replaced: by one of the same contribution in a later export, or, where the
   * consultation says so, by the same respondent's later submission.
   *
   * @param reference where the row stands
   * @param contribution id of the contribution that the row tells an earlier version of
   * @param attachments the uploads that came with it
   */
  record Superseded(SourceReference reference, String contribution, List<Attachment> attachments)
      implements RowOutcome {
    public Superseded {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * Its respondent has withdrawn; nothing of it is kept.
   *
   * @param reference where the row stands
   * @param attachments the uploads that came with it
   */
  record Withdrawn(SourceReference reference, List<Attachment> attachments) implements RowOutcome {
    public Withdrawn {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * The row holds more of a contribution that an earlier row began, and ends as that one does.
   *
   * @param reference where the row stands
   * @param first what became of the earlier row
   */
  record Further(SourceReference reference, RowOutcome first) implements RowOutcome {
    @Override
    public List<Attachment> attachments() {
      return List.of();
    }
  }

  /**
   * The row is set aside.
   *
   * @param reference where the row stands
   * @param problem why
   */
  record Quarantined(SourceReference reference, Problem problem) implements RowOutcome {
    @Override
    public List<Attachment> attachments() {
      return List.of();
    }
  }
}
