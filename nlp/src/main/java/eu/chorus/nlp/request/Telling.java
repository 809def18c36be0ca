package eu.chorus.nlp.request;

/** In what form a word tells of a {@link RequestClass}; see the head of {@code classes.tsv}. */
enum Telling {
  /** "delete". */
  VERB,
  /** "scrutinise": means the same as others, and makes no sentence a request. */
  ALIKE,
  /** "strike_out": verb and particle. */
  PARTICLE,
  /** "deletion". */
  NOUN,
  /** "binding", as what something is to become. */
  WISHED,
  /** "redundant". */
  FAULTY,
  /** "long", behind "too". */
  EXCESS
}
