package eu.chorus.nlp.request;

/** Whether something is asked for or asked not to be done. */
public enum Polarity {
  /** It is to be done. */
  POSITIVE,
  /** It is not to be done. */
  NEGATIVE;

  /** The other one. */
  Polarity reversed() {
    return this == POSITIVE ? NEGATIVE : POSITIVE;
  }
}
