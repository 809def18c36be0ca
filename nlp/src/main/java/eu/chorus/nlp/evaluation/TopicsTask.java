package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.model.Taxonomy;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.topic.ContentRouter;
import eu.chorus.nlp.topic.Placement;
import java.util.List;
import java.util.Optional;

/**
 * Topic and working group of each text by a taxonomy alone, "other" where it fits none.
 *
 * @param taxonomy the working groups and topics
 * @param vectors whether texts are also seen as sentence vectors
 */
record TopicsTask(Taxonomy taxonomy, Vectors vectors) implements Task {
  private static final String WORKING_GROUP = "working_group";
  private static final String TOPIC = "topic";

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    var router = new ContentRouter(taxonomy, Optional.empty(), vectors);
    return items.parallelStream().map(item -> finding(item, router)).toList();
  }

  private static ObjectNode finding(Item item, ContentRouter router) {
    Placement placement = router.place(item.text().text());
    ObjectNode finding =
        Lines.finding(item)
            .put(WORKING_GROUP, placement.workingGroup())
            .put(TOPIC, placement.topic());
    Lines.putScores(finding, placement.scores());
    return finding;
  }

  @Override
  public Scoring scoring() {
    return LabelScoring.of(WORKING_GROUP, TOPIC);
  }
}
