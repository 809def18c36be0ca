package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.campaign.PublicTexts;
import eu.chorus.nlp.campaign.TextFamilies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The family of each text, named by the smallest id in it; a text that is no copy is its own. */
final class CampaignsTask implements Task {
  private static final String FAMILY = "family";

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    var sorted = items.stream().sorted(Comparator.comparing(Item::id)).toList();
    var families =
        TextFamilies.of(
            sorted.stream().map(item -> item.text().text()).toList(), PublicTexts.none());
    var findings = new ArrayList<ObjectNode>();
    for (int i = 0; i < sorted.size(); i++) {
      findings.add(Lines.finding(sorted.get(i)).put(FAMILY, sorted.get(families.get(i)).id()));
    }
    return findings;
  }

  @Override
  public Scoring scoring() {
    return new ClusterScoring(FAMILY);
  }
}
