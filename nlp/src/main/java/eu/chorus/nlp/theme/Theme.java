package eu.chorus.nlp.theme;

import java.util.List;
import java.util.Optional;

/**
 * A theme of one topic, and how passages are known that fall under it: by a function of their words
 * and, where they have one, their vector.
 *
 * @param id stable within a topic; {@link #NONE} and {@link #NO_REASON} are the two honest classes
 *     beside the themes
 * @param topic id of the topic
 * @param label a noun phrase supported by enough families
 * @param description a sentence of controlled text around label and phrases that are supported as
 *     labels are; empty where there is none
 * @param terms the terms that make it, strongest first
 * @param weights their weights, in the same order
 * @param direction what it means; none where vectors are not looked at
 * @param least how well a passage must fit to fall under it, above 0
 * @param further how well a passage must fit to fall under it besides a theme that it fits better
 * @param generation 0 for a theme that was found first; what stands goes first, so that a passage
 *     falls under a theme of a later generation only where it fits none of an earlier one
 */
public record Theme(
    String id,
    String topic,
    String label,
    String description,
    List<String> terms,
    List<Double> weights,
    Optional<Direction> direction,
    double least,
    double further,
    int generation) {
  /** Id of the class of contributions that fall under no theme. */
  public static final String NONE = "none";

  /** Id of the class of contributions whose text gives no reason ("yes", "see above", "n/a"). */
  public static final String NO_REASON = "no-reason";

  public Theme {
    terms = List.copyOf(terms);
    weights = List.copyOf(weights);
  }

  /** The same theme under another id. */
  Theme withId(String other) {
    return as(other, label, description, generation);
  }

  /** The same theme under a label, which gives it its id. */
  Theme named(String as, String described) {
    return as(as.replace(' ', '-'), as, described, generation);
  }

  /** The same theme, described otherwise. */
  Theme described(String otherwise) {
    return as(id, label, otherwise, generation);
  }

  /** The same theme, found after those of earlier generations. */
  Theme found(int later) {
    return as(id, label, description, later);
  }

  private Theme as(String newId, String newLabel, String newDescription, int newGeneration) {
    return new Theme(
        newId,
        topic,
        newLabel,
        newDescription,
        terms,
        weights,
        direction,
        least,
        further,
        newGeneration);
  }

  /** Tells which it is; label and terms are respondents' words. */
  @Override
  public String toString() {
    return "Theme[" + topic + "/" + id + ", " + terms.size() + " terms]";
  }
}
