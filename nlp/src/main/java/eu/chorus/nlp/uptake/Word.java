package eu.chorus.nlp.uptake;

import eu.chorus.model.ProvisionKey;

/**
 * A word of a text.
 *
 * @param provision where it stands
 * @param start index of its first UTF-16 unit
 * @param end index behind its last
 * @param form the word in lower case
 * @param stem its stem; empty for a word that carries no content
 */
record Word(ProvisionKey provision, int start, int end, String form, String stem) {
  boolean tells() {
    return !stem.isEmpty();
  }

  /** Its place; a proposed word is a respondent's. */
  @Override
  public String toString() {
    return "Word[" + start + " to " + end + "]";
  }
}
