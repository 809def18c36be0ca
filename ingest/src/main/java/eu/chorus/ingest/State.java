package eu.chorus.ingest;

/**
 * The terminal states of a row or a file (R1). A file that several rows bring is in the first state
 * that one of them is in.
 */
public enum State {
  /** A row that became a contribution; a file that belongs to one and was read. */
  ACCEPTED('1'),
  /** A row or file that was set aside, for a reason. */
  QUARANTINED('2'),
  /** A row that a later version replaced, and the files that came with it. */
  SUPERSEDED('3'),
  /** A row that says what another one says, and the files that came with it. */
  DUPLICATE('4'),
  /** A row whose respondent withdrew, and the files that came with it. */
  WITHDRAWN('5');

  private final char rank;

  State(char rank) {
    this.rank = rank;
  }

  /** A digit from 1, smaller for the state that holds where several meet in one file. */
  char rank() {
    return rank;
  }
}
