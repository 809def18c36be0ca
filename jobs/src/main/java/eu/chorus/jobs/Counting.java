package eu.chorus.jobs;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import eu.chorus.jobs.spark.Records;
import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.TableSpec;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts profiles into tables with one group-by: contributions, with distinct families beside. */
final class Counting {
  private static final Comparator<Count> ORDER =
      Comparator.comparing(Count::table)
          .thenComparing(Count::population)
          .thenComparing(Count::row)
          .thenComparing(Count::column);

  private Counting() {}

  /** The counts of these tables under these groupings, for both populations; zeros are left out. */
  static List<Count> counts(
      Records<Profile> profiles, List<TableSpec> specs, Map<String, Grouping> groupings) {
    var groups = new TreeMap<String, Groups>();
    for (var spec : specs) {
      groups.put(spec.id(), Groups.of(spec, requireNonNull(groupings.get(spec.id()))));
    }
    var tallies = profiles.flatMap(Tally.class, profile -> tallies(profile, groups).iterator());
    var counted =
        tallies
            .rows()
            .groupBy("table", "population", "row", "column")
            .agg(count(lit(1)).as("contributions"), countDistinct(col("family")).as("families"));
    return new Records<>(Count.class, counted).collect().stream().sorted(ORDER).toList();
  }

  /** A contribution falls into a group once, however many of its categories it marked. */
  private static Set<Tally> tallies(Profile profile, Map<String, Groups> groups) {
    var tallies = new LinkedHashSet<Tally>();
    for (var mark : profile.marks()) {
      var group = groups.get(mark.table());
      if (group == null) {
        continue;
      }
      int row = group.rows().get(mark.row());
      int column = mark.column() < 0 ? -1 : group.columns().get(mark.column());
      for (var population : Population.values()) {
        if (population == Population.ALL || !profile.campaign()) {
          for (int r : List.of(row, -1)) {
            tallies.add(new Tally(mark.table(), population.key(), r, column, profile.family()));
            tallies.add(new Tally(mark.table(), population.key(), r, -1, profile.family()));
          }
        }
      }
    }
    return tallies;
  }

  /** Category index to group index, by rows and by columns. */
  private record Groups(List<Integer> rows, List<Integer> columns) implements Serializable {
    static Groups of(TableSpec spec, Grouping grouping) {
      return new Groups(
          spec.rows().stream().map(grouping::rowOf).toList(),
          spec.columns().stream().map(grouping::columnOf).toList());
    }
  }
}
