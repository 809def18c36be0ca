package eu.chorus.jobs;

/**
 * How widely a noun phrase is used.
 *
 * @param phrase in lower case, as the analysis found it
 * @param families number of distinct families that use it anywhere in the consultation
 */
record PhraseSupport(String phrase, long families) {
  /** The phrase itself may be anybody's. */
  @Override
  public String toString() {
    return "PhraseSupport[" + families + " families]";
  }
}
