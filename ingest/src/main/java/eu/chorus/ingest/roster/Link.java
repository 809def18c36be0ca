package eu.chorus.ingest.roster;

import java.util.List;

/**
 * What the roster says of the respondent of a contribution. It holds no name: participants are
 * named by their rows.
 *
 * @param contribution id of the contribution
 * @param round the round that it answers
 * @param standing whether the respondent is on the roster
 * @param participants for each body that it may be, the first row of the roster that names it; one
 *     when the respondent is listed, several or contradictory ones when that is for an analyst to
 *     say
 */
public record Link(String contribution, String round, Standing standing, List<Long> participants) {
  public Link {
    participants = List.copyOf(participants);
  }

  /** Whether a respondent is on the roster. */
  public enum Standing {
    /** It is one body of the roster. */
    LISTED,
    /** The roster has several that it may be, or its name and number disagree. */
    AMBIGUOUS,
    /** It says who it is, and the roster does not know it. */
    UNLISTED,
    /** It does not say who it is. */
    NAMELESS
  }
}
