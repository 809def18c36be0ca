package eu.chorus.nlp.provision;

import java.util.List;

/**
 * What a text names.
 *
 * @param mentions in reading order
 * @param after what "this Measure" means in the text behind it
 */
public record Reading(List<Mention> mentions, Context after) {
  public Reading {
    mentions = List.copyOf(mentions);
  }
}
