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
  THEMES
}
