package eu.chorus.output.synthesis;

/**
 * What chairs say became of a request on a provision, for everybody to read.
 *
 * @param table id of the table of provisions that the request belongs to
 * @param row label of its row there; empty for one that has none, of whatever size
 * @param verdict one of {@link eu.chorus.model.Correction#VERDICTS}
 * @param provision what it led to; may be empty
 * @param response what the chairs answer; may be empty
 * @param withheld whether they answer something that a release must not show
 */
public record Answered(
    String table, String row, String verdict, String provision, String response, boolean withheld) {
  /** Where it stands. */
  @Override
  public String toString() {
    return "Answered[" + table + "]";
  }
}
