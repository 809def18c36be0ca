package eu.chorus.nlp.campaign;

/**
 * How much of what somebody said a text is. Where several said the same text, the last of these
 * that holds for one of them; the names sort in that order.
 */
public enum Extent {
  /** One answer or document of several. */
  PART,
  /** All answers and documents, one after the other. */
  TOGETHER,
  /** The only answer or document. */
  WHOLE
}
