package eu.chorus.output.table;

/** What a table counts, which decides how it is protected. */
public enum TableKind {
  /** A closed question by option: exact counts, every shown cell at the one-way minimum. */
  CLOSED,
  /** A closed question by option and stakeholder type: controlled rounding. */
  CROSS,
  /** Who took part: one-way, exact. */
  PARTICIPATION,
  /** Contributions by theme of one topic; a contribution may have several. */
  THEMES,
  /** The themes of one topic by stakeholder type: controlled rounding. */
  THEMES_CROSS,
  /** Contributions by what they ask for on one topic; a contribution may ask for several things. */
  REQUESTS,
  /** The requests on one topic by stakeholder type: controlled rounding. */
  REQUESTS_CROSS,
  /** Contributions by the kinds of evidence that they bring on one topic. */
  EVIDENCE,
  /** Contributions by provision of one draft: exact; a provision counts all that stand under it. */
  PROVISIONS,
  /** What a group of respondents raises too, told without a number. */
  NAMED;

  /** Whether it has columns of its own, so that its numbers are rounded. */
  public boolean crossed() {
    return this == CROSS || this == THEMES_CROSS || this == REQUESTS_CROSS;
  }

  /** Whether it takes its rows from a one-way table, and shows none that this one withholds. */
  public boolean derived() {
    return crossed() || this == NAMED;
  }

  /** Whether its rows are no option of a questionnaire, so that each label must be declared. */
  public boolean labelled() {
    return this != CLOSED && this != CROSS && this != PARTICIPATION;
  }

  /**
   * Whether its rows are points that contributions make, each under a label that needs support of
   * its own, beside what is left over.
   */
  public boolean points() {
    return this == THEMES || this == REQUESTS;
  }

  /** The kind of the one-way table that a crossed one takes its rows from; itself if it is none. */
  public TableKind margin() {
    return switch (this) {
      case CROSS -> CLOSED;
      case THEMES_CROSS -> THEMES;
      case REQUESTS_CROSS -> REQUESTS;
      default -> this;
    };
  }
}
