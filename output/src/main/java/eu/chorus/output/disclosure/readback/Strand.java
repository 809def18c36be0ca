package eu.chorus.output.disclosure.readback;

import java.util.List;

/**
 * Pieces of text of one artefact in one reading order. An artefact has several: by rows, by
 * columns, its comments, its attributes.
 *
 * @param file the artefact, relative to the candidate
 * @param units the pieces
 */
public record Strand(String file, List<Unit> units) {
  public Strand {
    units = List.copyOf(units);
  }

  /** The texts of the units, in their order. */
  public List<String> texts() {
    return units.stream().map(Unit::text).toList();
  }

  /**
   * One piece of text.
   *
   * @param place where it stands, by position, never by its words
   * @param text its text as read
   */
  public record Unit(String place, String text) {}
}
