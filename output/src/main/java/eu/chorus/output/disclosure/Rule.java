package eu.chorus.output.disclosure;

/** What the gate can object to. */
public enum Rule {
  /** P1: a run of tokens that too few families use. */
  QUOTED_TOKENS,
  /** P1: a run of content tokens that too few families use. */
  QUOTED_CONTENT,
  /** P1: a run of characters that too few families use. */
  QUOTED_CHARACTERS,
  /** P1: a passage of which some words were changed, that too few families use. */
  EDITED_QUOTE,
  /** P2: a label from the corpus that too few families support, or that is not declared. */
  UNSUPPORTED_LABEL,
  /** P2: a mail address, web address, phone or register number, or file name in a label. */
  TRACEABLE_LABEL,
  /** P2: the same in any other text of a release. */
  TRACEABLE_TEXT,
  /**
   * P2, only in reports that people write: the same, for a person to look at, since it may be the
   * publisher's own. What respondents gave as theirs is {@link #RESPONDENT_NAME}.
   */
  POSSIBLE_TRACE,
  /** P2, P10: the name of a respondent. */
  RESPONDENT_NAME,
  /** P3, P4: a table that is not what the protection makes of the counts. */
  UNPROTECTED_TABLE,
  /** P4, P5: figures that tell too much beside those of earlier releases; coarsen the table. */
  LEDGER_CONFLICT,
  /** P11: bytes that the gate cannot read to the last, so that it cannot vouch for them. */
  UNREADABLE,
  /** P11: a statement of proof that is missing, or does not state what was inspected. */
  UNPROVEN,
  /**
   * A picture in a report that a person wrote: told, for a person to look at; never in a release.
   */
  UNREADABLE_PICTURE,
  /** P11: the inspection itself failed or took too long. */
  INSPECTION_FAILED,
  /** P1, only in reports that people write: a run too short to quote that one family alone uses. */
  SHORT_RUN;

  /** Whether it is told to whoever wrote a report without stopping it. */
  public boolean warns() {
    return this == SHORT_RUN || this == UNREADABLE_PICTURE || this == POSSIBLE_TRACE;
  }
}
