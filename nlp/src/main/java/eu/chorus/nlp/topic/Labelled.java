package eu.chorus.nlp.topic;

import eu.chorus.model.Verbatim;
import eu.chorus.nlp.vector.UnencodedText;

/**
 * A text that is known to be about something: what a classifier learns from.
 *
 * @param id unique among the examples
 * @param text its words
 * @param label id of what it is about
 */
public record Labelled(String id, Verbatim text, String label) {
  /** Its text, as its vector is found. */
  public UnencodedText unencoded() {
    return UnencodedText.of(text.text());
  }

  /** The id and the label alone. */
  @Override
  public String toString() {
    return "Labelled[" + id + ", " + label + "]";
  }
}
