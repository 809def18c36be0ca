package eu.chorus.ingest.identity;

import eu.chorus.model.Verbatim;

/**
 * Two names that may be those of one organisation, which a person has to decide.
 *
 * @param first the name that comes first in the alphabet
 * @param second the other
 * @param why what they have in common
 */
public record Doubt(Verbatim first, Verbatim second, Reason why) {

  /** What two names have in common that proves nothing. */
  public enum Reason {
    ONE_REGISTER_NUMBER("both gave one register number, but the names have nothing in common"),
    OTHER_REGISTER_NUMBERS("one name, but different register numbers"),
    SAME_ACRONYM("both declare the same acronym"),
    INITIALS("the short one reads like the initials of the long one"),
    SPELLING("one word is spelled a little differently"),
    ORDER("the same words in another order"),
    PART("the long one begins with the short one"),
    CONTRADICTION("linked by way of others, although decided to be different");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** The reason as an analyst reads it. */
    public String sentence() {
      return sentence;
    }
  }
}
