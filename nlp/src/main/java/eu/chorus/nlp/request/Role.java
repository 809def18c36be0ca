package eu.chorus.nlp.request;

/** What a rule of {@code rules.semgrex} is for. Its pattern names the word that is to be done. */
enum Role {
  /** Somebody asks for {@code =do}. */
  ASK,
  /** {@code =do} is asked for too, since {@code =from} is. */
  SPREAD,
  /** {@code =do} is not asked for after all: reported law, the view of others, what is past. */
  VETO,
  /** {@code =do} is meant the other way round. */
  FLIP,
  /**
   * {@code =do} is a mere vehicle: {@code =to} is what is asked for, or the class tells it, and
   * {@code =what} is its object.
   */
  LIGHT,
  /** {@code =do} is to be done by {@code =who}. */
  WHO,
  /** {@code =do} is asked for if {@code =if}. */
  IF
}
