package eu.chorus.output.disclosure.proof;

import eu.chorus.output.disclosure.readback.CsvReader;
import eu.chorus.output.table.TableCatalogue;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was shown and what was not, by kind of table: counted from the open data of a release, so
 * that it tells nothing that the release does not tell.
 *
 * @param kind the kind of table: how ids in the open data begin and end
 * @param tables how many tables of it the open data hold, populations apart
 * @param cells how many cells these have, by the word of their status
 */
record TableTally(String kind, int tables, SortedMap<String, Integer> cells) {
  TableTally {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /** All cells. */
  int all() {
    return cells.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Cells of that status. */
  int count(String status) {
    return cells.getOrDefault(status, 0);
  }

  /**
   * Counts the lines of the open data by kind of table.
   *
   * @throws IOException if they are not the open data of Chorus
   */
  static List<TableTally> of(byte[] csv) throws IOException {
    var rows = CsvReader.rows(csv);
    if (rows.isEmpty()) {
      throw new IOException("open data without a header");
    }
    int table = column(rows.get(0), "table");
    int population = column(rows.get(0), "population");
    int status = column(rows.get(0), "status");
    Map<String, Set<List<String>>> tables = new TreeMap<>();
    Map<String, SortedMap<String, Integer>> cells = new TreeMap<>();
    for (var row : rows.subList(1, rows.size())) {
      var id = row.getOrDefault(table, "");
      var kind = kind(id);
      tables
          .computeIfAbsent(kind, k -> new HashSet<>())
          .add(List.of(id, row.getOrDefault(population, "")));
      cells
          .computeIfAbsent(kind, k -> new TreeMap<>())
          .merge(row.getOrDefault(status, ""), 1, Integer::sum);
    }
    return tables.entrySet().stream()
        .map(
            t ->
                new TableTally(
                    t.getKey(),
                    t.getValue().size(),
                    cells.getOrDefault(t.getKey(), new TreeMap<>())))
        .toList();
  }

  private static int column(Map<Integer, String> header, String name) throws IOException {
    return header.entrySet().stream()
        .filter(cell -> cell.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IOException("open data without a column of that name"));
  }

  /**
   * How an id begins, and by what a table divides its rows: {@code closed:q1:by:stakeholder} is of
   * the kind {@code closed:stakeholder}, {@code provisions:draft2:WG1} of {@code provisions}.
   */
  private static String kind(String id) {
    var parts = id.split(":", -1);
    return id.equals(TableCatalogue.oneWayId(id))
        ? parts[0]
        : parts[0] + ":" + parts[parts.length - 1];
  }
}
