package eu.chorus.output.disclosure.cells;

/**
 * How many contributions made the same {@link Move}.
 *
 * @param contributions 1 or more
 * @param families distinct families among them
 */
public record MoveCount(
    String table,
    int state,
    String pair,
    String aspect,
    String from,
    String to,
    long contributions,
    long families) {
  /** Whether the flow touches that place. */
  public boolean touches(String place) {
    return from.equals(place) || to.equals(place);
  }
}
