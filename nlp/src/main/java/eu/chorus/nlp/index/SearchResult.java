package eu.chorus.nlp.index;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
      facets =
          facets.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    }
  }
}
