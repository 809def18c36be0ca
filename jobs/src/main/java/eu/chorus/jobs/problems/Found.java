package eu.chorus.jobs.problems;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;

/**
 * A problem that a run met, with the contribution that it concerns: ids and places, never a
 * respondent's words.
 *
 * @param problem what and where
 * @param contribution id of the contribution, or {@link ShownId} of what stands in its place; empty
 *     when it concerns none, or none that counts
 */
public record Found(Problem problem, String contribution) {
  public Found {
    if (!ShownId.isShown(contribution)) {
      throw new IllegalArgumentException("not the id of a contribution as people may see it");
    }
  }

  /**
   * A problem of a contribution.
   *
   * @param id what the export says is its id
   * @param key the store's secret, for an id that may not be shown
   */
  public static Found of(Problem problem, String id, PseudonymKey key) {
    return new Found(problem, ShownId.of(key, id));
  }

  ProblemKind kind() {
    return problem.kind();
  }

  Place place() {
    return problem.place();
  }

  /** Where it lies within its file, as a person looks for it; may be empty. */
  String where() {
    var place = new Place("", place().sheet(), place().row(), place().column()).toString();
    return place.startsWith(", ") ? place.substring(2) : place;
  }
}
