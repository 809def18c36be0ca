package eu.chorus.output.disclosure;

import eu.chorus.model.Verbatim;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A corpus that fits in memory: what Spark does for a large one, said plainly, for tests and for
 * checking a single document.
 *
 * @param texts every text by family
 */
public record SmallCorpus(Map<String, List<Verbatim>> texts)
    implements Function<Suspects, Map<Integer, Long>> {
  public SmallCorpus {
    texts = Map.copyOf(texts);
  }

  @Override
  public Map<Integer, Long> apply(Suspects suspects) {
    var families = new HashMap<Integer, Long>();
    for (var ofFamily : texts.values()) {
      var found = new HashSet<Integer>();
      for (var text : ofFamily) {
        for (int id : suspects.hits(text)) {
          found.add(id);
        }
      }
      found.forEach(id -> families.merge(id, 1L, Long::sum));
    }
    return families;
  }
}
