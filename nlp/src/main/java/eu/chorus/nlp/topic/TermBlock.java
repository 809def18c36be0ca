package eu.chorus.nlp.topic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Terms of one kind, weighted by (1 + log tf) × idf and normalised to length 1 (Manning, Raghavan
 * and Schütze, Introduction to Information Retrieval, 2008, section 6.4).
 */
public final class TermBlock implements Serializable {
  private static final long serialVersionUID = 1L;

  /** From so many texts on, terms that one of them alone has are left out to save memory. */
  private static final int MANY = 1_000;

  private final HashMap<String, Integer> places;
  private final double[] rarity;

  private TermBlock(Map<String, Integer> places, double[] rarity) {
    this.places = new HashMap<>(places);
    this.rarity = rarity;
  }

  /**
   * The terms of some texts.
   *
   * @param texts the terms of each text, with how often it holds them
   */
  public static TermBlock of(List<Map<String, Integer>> texts) {
    var frequency = new TreeMap<String, Integer>();
    for (Map<String, Integer> terms : texts) {
      terms.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum));
    }
    frequency.values().removeIf(n -> n == 1 && texts.size() >= MANY);
    var places = new HashMap<String, Integer>();
    double[] rarity = new double[frequency.size()];
    frequency.forEach(
        (term, n) -> {
          rarity[places.size()] = 1 + StrictMath.log((1.0 + texts.size()) / (1.0 + n));
          places.put(term, places.size());
        });
    return new TermBlock(places, rarity);
  }

  /** Number of terms. */
  public int size() {
    return rarity.length;
  }

  /** The weighted terms of a text; those that no text of the block held are left out. */
  public Sparse vector(Map<String, Integer> terms) {
    return Sparse.of(weights(terms));
  }

  /** The weighted terms of a text, by place. */
  private List<Map.Entry<Integer, Double>> weights(Map<String, Integer> terms) {
    var byPlace = new TreeMap<Integer, Double>();
    terms.forEach(
        (term, n) -> {
          Integer place = places.get(term);
          if (place != null) {
            byPlace.put(place, (1 + StrictMath.log(n)) * rarity[place]);
          }
        });
    double squares = 0;
    for (double weight : byPlace.values()) { // in the order of places: sums do not depend on hashes
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    byPlace.replaceAll((place, weight) -> weight / length);
    return new ArrayList<>(byPlace.entrySet());
  }
}
