package eu.chorus.nlp.stance;

/** What a word does for the side that a sentence takes. */
enum PolarityKind {
  /** Is directed against its object: "ban". */
  AGAINST,
  /** Wants its object: "introduce". */
  TOWARD,
  /** Makes less of its object, so that what is bad of it is good: "reduce harm". */
  LESS,
  /** Is welcome. */
  GOOD,
  /** Is not welcome. */
  BAD,
  /** Turns round what follows. */
  NOT,
  /** Is a noun alone, however its verb's stem looks. */
  NOUN
}
