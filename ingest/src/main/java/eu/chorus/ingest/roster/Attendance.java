package eu.chorus.ingest.roster;

import eu.chorus.ingest.roster.Link.Standing;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.model.Channel;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Source;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds contributions against the calendar and the roster. Whoever was late or is not on the roster
 * counts all the same, and somebody is told.
 */
public final class Attendance {
  private final Consultation consultation;
  private final Optional<Roster> roster;

  private Attendance(Consultation consultation, Optional<Roster> roster) {
    this.consultation = consultation;
    this.roster = roster;
  }

  /**
   * For the contributions of a consultation.
   *
   * @throws UserException if it has a roster that cannot be read
   */
  public static Attendance of(Consultation consultation, Path dataFolder) {
    return new Attendance(consultation, RosterFile.read(consultation, dataFolder));
  }

  /** The same outcome, with what is to be said about the contribution that it is. */
  public RowOutcome noticed(RowOutcome outcome) {
    if (!(outcome instanceof RowOutcome.Accepted accepted)) {
      return outcome;
    }
    var notices = new ArrayList<>(accepted.notices());
    notices.addAll(notices(accepted));
    return new RowOutcome.Accepted(accepted.contribution(), accepted.submitted(), notices);
  }

  /** Who made a contribution; nothing where anybody may, or where there is no roster. */
  public Optional<Link> link(Contribution contribution) {
    return contribution.channel() == Channel.PLENARY
        ? roster.map(list -> list.link(contribution))
        : Optional.empty();
  }

  private List<Problem> notices(RowOutcome.Accepted accepted) {
    var contribution = accepted.contribution();
    var notices = new ArrayList<Problem>();
    var period = consultation.plenary().period(contribution.round());
    if (period.isPresent() && accepted.submitted().isPresent()) {
      if (period.get().late(accepted.submitted().get())) {
        notices.add(notice(ProblemKind.CONTRIBUTION_LATE, contribution));
      } else if (period.get().early(accepted.submitted().get())) {
        notices.add(notice(ProblemKind.CONTRIBUTION_EARLY, contribution));
      }
    }
    link(contribution)
        .map(Link::standing)
        .filter(standing -> standing != Standing.LISTED)
        .ifPresent(
            standing ->
                notices.add(
                    notice(
                        standing == Standing.AMBIGUOUS
                            ? ProblemKind.ROSTER_AMBIGUOUS
                            : ProblemKind.ROSTER_UNLISTED,
                        contribution)));
    return notices;
  }

  private Problem notice(ProblemKind kind, Contribution contribution) {
    var at = contribution.reference();
    String file =
        consultation.sources().stream()
            .filter(source -> source.id().equals(at.source()))
            .map(Source::file)
            .findFirst()
            .orElse(at.source());
    return new Problem(kind, new Place(file, at.sheet(), at.row(), ""), "");
  }
}
