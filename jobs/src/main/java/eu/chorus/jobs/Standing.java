package eu.chorus.jobs;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.output.disclosure.ledger.Stand;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.TableSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where the categories of a table lead to under its grouping.
 *
 * @param rows of each category the rows that count it: its own, and those that it stands under
 * @param columns of each category of the other question its column; empty in a one-way table
 */
record Standing(List<List<Integer>> rows, List<Integer> columns) implements Serializable {
  Standing {
    rows = List.copyOf(rows.stream().map(List::copyOf).toList());
    columns = List.copyOf(columns);
  }

  static Standing of(TableSpec spec, Grouping grouping) {
    var rows = new ArrayList<List<Integer>>();
    for (int row = 0; row < spec.rows().size(); row++) {
      var counted = new TreeSet<Integer>();
      for (int at = row; at >= 0; at = spec.parent(at)) {
        counted.add(grouping.rowOf(spec.rows().get(at)));
      }
      rows.add(List.copyOf(counted));
    }
    return new Standing(rows, spec.columns().stream().map(grouping::columnOf).toList());
  }

  /** Where one contribution stands in every table that counts it. */
  static List<Stand> stands(Profile profile, Map<String, Standing> tables, PseudonymKey key) {
    var rows = new LinkedHashMap<String, TreeSet<Integer>>();
    var columns = new LinkedHashMap<String, Integer>();
    for (var mark : profile.marks()) {
      var table = tables.get(mark.table());
      if (table != null) {
        rows.computeIfAbsent(mark.table(), t -> new TreeSet<>())
            .addAll(table.rows().get(mark.row()));
        columns.put(mark.table(), mark.column() < 0 ? -1 : table.columns().get(mark.column()));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    var contribution = LedgerSets.contribution(key, profile.contribution());
    var family = LedgerSets.family(key, profile.family());
    var stands = new ArrayList<Stand>();
    rows.forEach(
        (table, at) ->
            stands.add(
                new Stand(
                    table,
                    contribution,
                    family,
                    profile.campaign(),
                    columns.getOrDefault(table, -1),
                    List.copyOf(at))));
    return stands;
  }
}
