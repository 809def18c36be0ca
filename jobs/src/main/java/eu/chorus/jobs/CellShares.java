package eu.chorus.jobs;

import eu.chorus.output.table.CellStatus;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What became of the cells of a release, by kind of table: usefulness beside safety. */
final class CellShares {
  private static final String DATA = "data/tables.csv";

  private CellShares() {}

  /** The folder of a store's newest candidate, or of what was released if there is none. */
  static Path newest(Path out) throws IOException {
    for (var zone : List.of("restricted/candidates", "release/public", "release/chairs")) {
      if (Files.isDirectory(out.resolve(zone))) {
        try (Stream<Path> numbers = Files.list(out.resolve(zone))) {
          var report =
              numbers
                  .filter(number -> number.getFileName().toString().matches("\\d+"))
                  .max(Comparator.comparing(n -> Integer.parseInt(n.getFileName().toString())));
          if (report.isPresent()) {
            return report.get();
          }
        }
      }
    }
    throw new UserException(
        List.of(
            new Problem(ProblemKind.CANDIDATE_MISSING, Place.of("restricted/candidates/1"), "")));
  }

  /** A line a kind of table. */
  static List<String> lines(Path report) throws IOException {
    Map<String, Map<String, Integer>> cells = new TreeMap<>();
    var rows = Files.readAllLines(report.resolve(DATA));
    if (rows.isEmpty() || !rows.get(0).matches("table,.*,status")) {
      throw new IOException(DATA + " has other columns");
    }
    for (var row : rows.subList(1, rows.size())) { // neither of the two is ever in quotes
      var status = row.substring(row.lastIndexOf(',') + 1);
      cells
          .computeIfAbsent(kind(row.substring(0, row.indexOf(','))), k -> new TreeMap<>())
          .merge(status, 1, Integer::sum);
    }
    var statuses = Stream.of(CellStatus.values()).map(CellStatus::key).toList();
    var lines = new ArrayList<String>();
    lines.add("| rows of the open data | all | " + String.join(" | ", statuses) + " |");
    lines.add("|---|---|" + "---|".repeat(statuses.size()));
    cells.forEach(
        (kind, of) -> {
          int all = of.values().stream().mapToInt(Integer::intValue).sum();
          var line = new StringBuilder("| " + kind + " | " + all + " |");
          for (var status : statuses) {
            int n = of.getOrDefault(status, 0);
            line.append(String.format(Locale.ROOT, " %d (%.1f %%) |", n, 100.0 * n / all));
          }
          lines.add(line.toString());
        });
    return lines;
  }

  /** {@code closed:q1:by:stakeholder} is {@code closed, by stakeholder}. */
  private static String kind(String table) {
    var parts = table.split(":");
    int by = List.of(parts).indexOf("by");
    return by < 0 ? parts[0] : parts[0] + ", by " + parts[by + 1];
  }
}
