package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Two findings on one item.
 *
 * @param gold what a person found
 * @param found what is held against it; an empty object where nothing was
 */
record Judged(JsonNode gold, JsonNode found) {
  /** Nothing of either, which may hold words. */
  @Override
  public String toString() {
    return "Judged";
  }
}
