package eu.chorus.model;

import java.util.List;

/**
 * How a passage came to where it goes.
 *
 * @param by what said so
 * @param score how likely it is about its topic, from 0 to 1 in thousandths; 1 unless its own words
 *     said so
 * @param further ids of further topics that its words are about, likeliest first
 */
public record Routing(RoutedBy by, double score, List<String> further) {
  public Routing {
    further = List.copyOf(further);
  }

  /** Said by a question or a title. */
  public static Routing certain(RoutedBy by) {
    return new Routing(by, 1, List.of());
  }

  /** Said by nothing. */
  public static Routing none() {
    return new Routing(RoutedBy.NONE, 0, List.of());
  }
}
