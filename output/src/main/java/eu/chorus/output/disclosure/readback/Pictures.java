package eu.chorus.output.disclosure.readback;

/** What a picture is to the gate, whose letters are pixels that nobody can look up. */
public enum Pictures {
  /**
   * In a release: a picture is a chart of Chorus, whose text chunk holds every string that was
   * drawn; any other is refused.
   */
  CHARTS_ONLY,
  /** In a report that a person wrote: a picture is told, so that a person looks at it. */
  LISTED
}
