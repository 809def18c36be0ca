package eu.chorus.nlp.correction;

import eu.chorus.problem.Place;

/**
 * A row that asks to correct the finding on one passage or contribution.
 *
 * @param place where it stands
 * @param base the version that its author had seen
 * @param what which finding, such as {@code passage-themes}
 * @param target id of a passage or of a contribution
 * @param before the value that its author had seen; empty if it is not told
 * @param after the value from now on
 */
public record FindingRow(
    Place place, String base, String what, String target, String before, String after) {
  /** Where it stands. */
  @Override
  public String toString() {
    return "FindingRow[" + place.row() + "]";
  }
}
