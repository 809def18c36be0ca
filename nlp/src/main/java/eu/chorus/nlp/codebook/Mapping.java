package eu.chorus.nlp.codebook;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an answer falls under.
 *
 * @param entries ids of the chosen entries, best first; none where it says nothing or fits nothing
 * @param scores a number for every entry, higher for what fits better: without examples what speaks
 *     for it over what speaks for the next best, so that the highest scores of different answers
 *     tell which is surer; with examples a probability
 */
public record Mapping(List<String> entries, SortedMap<String, Double> scores) {
  public Mapping {
    entries = List.copyOf(entries);
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }
}
