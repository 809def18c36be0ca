package eu.chorus.nlp.request;

/**
 * What a request wants done. The acts are those in which drafters account for their changes, "how
 * each comment was disposed of"; {@code request/en/classes.tsv} says which verbs, nouns and
 * adjectives stand for which.
 */
public enum Act {
  /** Bring in what is not there, in a text or in the world. */
  ADD,
  /** Take out. */
  DELETE,
  /** Ask for less: ease, lower, simplify, make optional. */
  WEAKEN,
  /** Ask for more: tighten, raise, improve, make binding. */
  STRENGTHEN,
  /** Say more clearly what is meant: define, explain, give guidance. */
  CLARIFY,
  /** Put in other words, perhaps proposed ones. */
  REWORD,
  /** Put elsewhere. */
  MOVE,
  /** Make several of one. */
  SPLIT,
  /** Make one of several. */
  MERGE,
  /** Leave as it is. */
  KEEP,
  /** Let it hold for others, for more or for fewer: narrow, broaden, exempt, limit. */
  CHANGE_SCOPE,
  /** Anything else; the verb says what. */
  OTHER
}
