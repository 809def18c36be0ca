package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableSpec;
import eu.chorus.output.table.Volume;
import java.util.List;
import java.util.OptionalLong;

/**
 * Cell protection (P3, P4, P9, P13): redesigns a table until it can be shown, then shows it. Pure:
 * the counting is the caller's, once per grouping, because only a new count tells how many families
 * a merged category holds.
 *
 * <pre>{@code
 * var grouping = Grouping.identity(spec);
 * var counts = count(spec, grouping);
 * for (var next = control.next(spec, grouping, counts); !next.equals(grouping); ) { … }
 * var tables = control.protect(spec, grouping, counts, countsWithoutCampaigns);
 * }</pre>
 */
public final class CellControl {
  private final ReleasePolicy policy;

  /** Protection by the numbers of this policy. */
  public CellControl(ReleasePolicy policy) {
    this.policy = policy;
  }

  /**
   * One step of redesign. Count again under the result and ask again until it stays the same; that
   * takes at most as many steps as there are categories, in practice one or two.
   *
   * @param grouping for a derived table the rows as its one-way table ended with
   * @param counts the counts under that grouping, population {@code all}; others are ignored
   * @return the coarser grouping that these counts prove necessary, or an equal one
   */
  public Grouping next(TableSpec spec, Grouping grouping, List<Count> counts) {
    var tallies = Tallies.of(spec, grouping, Population.ALL, counts);
    return switch (spec.kind()) {
      case CROSS, THEMES_CROSS, REQUESTS_CROSS ->
          ColumnMerging.next(policy, spec, grouping, tallies);
      case CLOSED, PARTICIPATION, THEMES, REQUESTS, EVIDENCE ->
          RowMerging.next(policy, spec, grouping, tallies);
      case PROVISIONS, NAMED -> grouping; // what is small here rolls up, and nothing is merged
    };
  }

  /**
   * The tables to show where nothing else is shown beside them.
   *
   * @param grouping the grouping that {@link #next} ended with
   * @param all the counts under that grouping, population {@code all}
   * @param withoutCampaigns the same, population {@code without_campaigns}; not used for derived
   *     tables
   * @return the table of all contributions and, unless it is derived, the one without campaigns
   */
  public List<Table> protect(
      TableSpec spec, Grouping grouping, List<Count> all, List<Count> withoutCampaigns) {
    var tallies = Tallies.of(spec, grouping, Population.ALL, all);
    var without = Tallies.of(spec, grouping, Population.WITHOUT_CAMPAIGNS, withoutCampaigns);
    return switch (spec.kind()) {
      case CROSS, THEMES_CROSS, REQUESTS_CROSS ->
          List.of(new CrossTab(policy, spec, grouping, all).table());
      case NAMED -> List.of(new Naming(policy, spec, grouping, tallies).table());
      case PROVISIONS -> new Hierarchy(policy, spec, tallies).tables(without);
      case CLOSED, PARTICIPATION, THEMES, REQUESTS, EVIDENCE ->
          new OneWay(policy, spec, grouping, tallies).tables(without);
    };
  }

  /**
   * The tables of one release, protected together: what each shows is safe beside what all others
   * show (P4).
   *
   * @param counted what every table is made of
   * @return the tables in this order, as {@link #protect} gives them
   */
  public List<Table> protect(List<Counted> counted) {
    return new JointControl(policy, this, counted).tables();
  }

  /**
   * A volume as it may be shown: where enough families add to it (P3), and the two that add most do
   * not make nearly all of it, for each of them could then tell what the other added (P8).
   *
   * @return the total; empty where it is withheld
   */
  public OptionalLong shown(Volume volume) {
    boolean enough = volume.families() >= policy.oneWayMinimum();
    boolean dominated = 100 * volume.largest() > policy.dominance() * volume.total();
    return enough && !dominated ? OptionalLong.of(volume.total()) : OptionalLong.empty();
  }

  /**
   * The total of contributions where so few families took part that nothing else is told (P13).
   *
   * @return the nearest multiple of the rounding base, half up; empty where enough took part, so
   *     that tables tell the total
   */
  public OptionalLong total(long contributions, long families) {
    int base = policy.roundingBase();
    return families < policy.populationMinimum()
        ? OptionalLong.of((2 * contributions + base) / (2L * base) * base)
        : OptionalLong.empty();
  }
}
