package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.annotation.Name;
import eu.chorus.nlp.annotation.Names;
import java.util.List;

/** Names of persons, organisations and places, and addresses, in English texts. */
final class NamesTask implements Task {
  private static final String SPANS = "spans";
  private static final String TYPE = "type";

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    return items.parallelStream().map(NamesTask::finding).toList();
  }

  private static ObjectNode finding(Item item) {
    ObjectNode finding = Lines.finding(item);
    var spans = finding.putArray(SPANS);
    for (Name name : Names.in(item.text().text())) {
      spans.addObject().put("start", name.start()).put("end", name.end()).put(TYPE, name.type());
    }
    return finding;
  }

  @Override
  public Scoring scoring() {
    return new SpanScoring(SPANS, TYPE, true);
  }
}
