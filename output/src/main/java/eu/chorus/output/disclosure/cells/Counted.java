package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.TableSpec;
import java.util.List;

/**
 * What one table was made of.
 *
 * @param all counts under the grouping, population {@code all}
 * @param withoutCampaigns counts under the grouping, population {@code without_campaigns}; empty
 *     for a cross-tab
 */
public record Counted(
    TableSpec spec, Grouping grouping, List<Count> all, List<Count> withoutCampaigns) {
  public Counted {
    all = List.copyOf(all);
    withoutCampaigns = List.copyOf(withoutCampaigns);
  }
}
