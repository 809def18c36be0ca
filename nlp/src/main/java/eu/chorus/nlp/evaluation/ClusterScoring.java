package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/**
 * Sets of items that belong together, each named in a field: precision, recall and F1 over all
 * pairs of items (Manning, Raghavan, Schuetze, Introduction to Information Retrieval, 2008, section
 * 16.3). An item without a name belongs with no other.
 *
 * @param field the field that names the set
 */
record ClusterScoring(String field) implements Scoring {
  /** An item in a set, as lines of findings and of gold hold it. */
  JsonNode node(String set) {
    return JsonNodeFactory.instance.objectNode().put(field, set);
  }

  @Override
  public List<Figure> figures(List<Judged> pairs) {
    var together = Partitions.of(pairs, judged -> judged.path(field).asText());
    return List.of(
        Bootstrap.figure(
            "pair precision", pairs.size(), times -> together.pairs(times).precision()),
        Bootstrap.figure("pair recall", pairs.size(), times -> together.pairs(times).recall()),
        Bootstrap.figure("pair F1", pairs.size(), times -> together.pairs(times).f1()));
  }

  /**
   * Cohen's kappa over pairs of items, which is the adjusted Rand index (Warrens, On the
   * Equivalence of Cohen's Kappa and the Hubert-Arabie Adjusted Rand Index, 2008).
   */
  @Override
  public List<Figure> agreement(List<Judged> pairs) {
    var together = Partitions.of(pairs, judged -> judged.path(field).asText());
    return List.of(
        Bootstrap.figure("kappa", pairs.size(), times -> together.pairs(times).adjusted()));
  }
}
