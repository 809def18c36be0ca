package eu.chorus.output.disclosure.policy;

/** What the gate can object to. */
public enum Rule {
  /** P1: a run of tokens that too few families use. */
  QUOTED_TOKENS("words of very few respondents; say it in words of your own"),
  /** P1: a run of content tokens that too few families use. */
  QUOTED_CONTENT(QUOTED_TOKENS.remedy),
  /** P1: a run of characters that too few families use. */
  QUOTED_CHARACTERS(QUOTED_TOKENS.remedy),
  /** P1: a passage of which some words were changed, that too few families use. */
  EDITED_QUOTE("words of very few respondents with some changed; say it in words of your own"),
  /** P2: a label from the corpus that too few families support, or that is not declared. */
  UNSUPPORTED_LABEL("a label that too few respondents use; choose another theme"),
  /** P2: a mail address, web address, phone or register number, or file name in a label. */
  TRACEABLE_LABEL("a label with an address, a number or the name of a file; choose another theme"),
  /** P2: the same in any other text of a release. */
  TRACEABLE_TEXT("an address, a phone or register number, or the name of a file; leave it out"),
  /**
   * P2, only in reports that people write: the same, for a person to look at, since it may be the
   * publisher's own. What respondents gave as theirs is {@link #RESPONDENT_NAME}.
   */
  POSSIBLE_TRACE(
      "an address, a phone or register number, or the name of a file; leave out a respondent's"),
  /** P2, P10: the name of a respondent. */
  RESPONDENT_NAME("the name of a respondent; leave it out"),
  /** P2, only in reports that people write: what a statistical model takes for a person's name. */
  POSSIBLE_NAME("perhaps the name of a person; leave out whoever holds no public office"),
  /** P3, P4: a table that is not what the protection makes of the counts. */
  UNPROTECTED_TABLE("not what protection makes of the counts; make the candidate anew"),
  /** P4, P5: figures that tell too much beside those of earlier releases; coarsen the table. */
  LEDGER_CONFLICT(
      "figures that tell too much beside those published since the candidate was made; make it anew,"
          + " which shows such tables as they were released; if that says too little, coarsen them:"
          + " join themes in the codebook, or stakeholder types in the consultation file"),
  /** P11: bytes that the gate cannot read to the last, so that it cannot vouch for them. */
  UNREADABLE("cannot be read to its end, so nobody can vouch for it; export it anew"),
  /** P11: a statement of proof that is missing, or does not state what was inspected. */
  UNPROVEN("the statement of proof does not tell of these bytes; make the candidate anew"),
  /**
   * A picture in a report that a person wrote: told, for a person to look at; never in a release.
   */
  UNREADABLE_PICTURE("a picture, whose words the check cannot read; look at it"),
  /** P11: the inspection itself failed or took too long. */
  INSPECTION_FAILED("the check itself failed here, so nothing was found out; try again"),
  /** P1, only in reports that people write: a run too short to quote that one family alone uses. */
  SHORT_RUN("a short run of words that one respondent alone uses");

  private final String remedy;

  Rule(String remedy) {
    this.remedy = remedy;
  }

  /** What is the matter and what to do about it, in half a sentence without a full stop. */
  public String remedy() {
    return remedy;
  }

  /** Whether it is told to whoever wrote a report without stopping it. */
  public boolean warns() {
    return switch (this) {
      case SHORT_RUN, UNREADABLE_PICTURE, POSSIBLE_TRACE, POSSIBLE_NAME -> true;
      default -> false;
    };
  }
}
