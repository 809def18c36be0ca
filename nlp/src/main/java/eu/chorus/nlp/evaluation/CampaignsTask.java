package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.campaign.PublicTexts;
import eu.chorus.nlp.campaign.TextFamilies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The family of each text, named by the smallest id in it; a text that is no copy is its own. */
final class CampaignsTask implements Task {
  private static final String FAMILY = "family";

  private final Function<List<String>, List<Integer>> families;
  private final boolean compared;

  /** The families of Chorus, and beside them those of MinHash alone. */
  CampaignsTask() {
    this(texts -> TextFamilies.of(texts, PublicTexts.none()), true);
  }

  private CampaignsTask(Function<List<String>, List<Integer>> families, boolean compared) {
    this.families = families;
    this.compared = compared;
  }

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    var sorted = items.stream().sorted(Comparator.comparing(Item::id)).toList();
    var found = families.apply(sorted.stream().map(item -> item.text().text()).toList());
    var findings = new ArrayList<ObjectNode>();
    for (int i = 0; i < sorted.size(); i++) {
      findings.add(Lines.finding(sorted.get(i)).put(FAMILY, sorted.get(found.get(i)).id()));
    }
    return findings;
  }

  @Override
  public Map<String, Task> baselines() {
    return compared
        ? Map.of("MinHash alone", new CampaignsTask(TextFamilies::byShingles, false))
        : Map.of();
  }

  @Override
  public Scoring scoring() {
    return new ClusterScoring(FAMILY);
  }
}
