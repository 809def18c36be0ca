package eu.chorus.nlp.provision;

import java.util.Locale;

/** What a word does in a reference. The files {@code provisions.tsv} name roles in lower case. */
enum Role {
  COMMITMENT,
  MEASURE,
  SUB_MEASURE,
  KPI,
  ARTICLE,
  RECITAL,
  ANNEX,
  APPENDIX,
  PARAGRAPH,
  POINT,
  SECTION,
  CHAPTER,
  /**
   * A chapter of the final Code by another name than its own; the file gives its place among them,
   * and a plus sign where the word "chapter" is a part of it.
   */
  CHAPTER_NAME,
  /** Joins two provisions of a list. */
  AND,
  /** Joins the ends of a range. */
  TO,
  /** Stands before a word without a number: "this", "the present". */
  THIS,
  /** Leads to what a provision belongs to: "of the". */
  OF,
  /** Says that what follows is the respondent's: "our". */
  OWN,
  /** Stands between an act and its article: "in particular". */
  VIA,
  /** Stands before a number: "no.". */
  NUMBER,
  /** A number from one to twelve as a word; the file gives its figures. */
  FIGURE,
  /** Another act by a name of its own, or a word that only other acts are called by. */
  ACT,
  /** The AI Act by name. */
  AI_ACT,
  /** The act that was spoken of last: "thereof". */
  SAME_ACT,
  /** What the AI Act is called within itself, and other acts with a name or number. */
  REGULATION,
  /** What only other acts are called, when it stands behind their article. */
  STATUTE,
  /** Another body of commitments and measures. */
  OTHER_CODE,
  /** Is counted or measured by the number before it. */
  UNIT,
  /** Stands before "measure" where that is a verb. */
  VERBAL,
  /** Stands before "measure", which is a verb where what it measures follows: "to". */
  VERBAL_IF_COUNTED,
  /** May stand before a number that needs no word, once a word was given. */
  BARE,
  /** Stands before numbers that are no provisions: "Table". */
  FOREIGN,
  /** Says that something is moved from one provision to another. */
  MOVE,
  /** A draft of the Code. */
  DRAFT,
  /** Which draft in the order of drafts; the file gives its figures. */
  ORDINAL,
  /** Said of the draft before the one that is answered. */
  PREVIOUS,
  /** Said of the Code as published. */
  FINAL;

  static Role of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether provisions of the Code are called by it. */
  boolean code() {
    return compareTo(KPI) <= 0;
  }

  /** Whether it stands before the number of something that is referred to. */
  boolean head() {
    return compareTo(APPENDIX) <= 0;
  }
}
