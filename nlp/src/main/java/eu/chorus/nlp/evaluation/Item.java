package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.chorus.model.Verbatim;

/**
 * One text to be judged.
 *
 * @param id unique in its file
 * @param text its words
 * @param line the whole line it came in, with whatever else a task may read
 */
record Item(String id, Verbatim text, JsonNode line) {
  /** The id alone. */
  @Override
  public String toString() {
    return "Item[" + id + "]";
  }
}
