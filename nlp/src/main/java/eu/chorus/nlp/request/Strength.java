package eu.chorus.nlp.request;

/** How strongly something is asked for, by the word that asks (RFC 2119 has the same three). */
public enum Strength {
  /** "must", "insist", an imperative. */
  MUST,
  /** "should", "recommend". */
  SHOULD,
  /** "could", "consider", "would be nice", a complaint that leaves the remedy open. */
  COULD
}
