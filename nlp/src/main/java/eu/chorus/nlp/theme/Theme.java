package eu.chorus.nlp.theme;

import java.util.List;

/**
 * A theme of one topic.
 *
 * @param id stable within a topic; {@link #NONE} and {@link #NO_REASON} are the two honest classes
 *     beside the themes
 * @param topic id of the topic
 * @param label a noun phrase supported by enough families
 * @param terms the terms that make it, strongest first
 * @param weights their weights, in the same order
 */
public record Theme(
    String id, String topic, String label, List<String> terms, List<Double> weights) {
  /** Id of the class of contributions that fall under no theme. */
  public static final String NONE = "none";

  /** Id of the class of contributions whose text gives no reason ("yes", "see above", "n/a"). */
  public static final String NO_REASON = "no-reason";

  public Theme {
    terms = List.copyOf(terms);
    weights = List.copyOf(weights);
  }

  /** Tells which it is; label and terms are respondents' words. */
  @Override
  public String toString() {
    return "Theme[" + topic + "/" + id + ", " + terms.size() + " terms]";
  }
}
