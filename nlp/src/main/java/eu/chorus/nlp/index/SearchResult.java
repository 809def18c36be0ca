package eu.chorus.nlp.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total number of passages found, 0 or more, counted exactly
 * @param hits the best of them, best first; equally good ones by passage id
 */
public record SearchResult(long total, List<Hit> hits) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * A passage that was found.
   *
   * @param passage its id
   * @param contribution id of its contribution
   * @param score how well it matches, 0 or more; comparable within one search only
   * @param snippet the sentences that match
   * @param facets the values of each facet that it has any of, in order
   */
  public record Hit(
      String passage,
      String contribution,
      double score,
      Snippet snippet,
      Map<Facet, List<String>> facets) {
    public Hit {
      Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
      facets.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
      facets = Collections.unmodifiableMap(copy);
    }

    /** Tells which passage it is and nothing of what is in it. */
    @Override
    public String toString() {
      return "Hit[" + passage + ", " + score + "]";
    }
  }
}
