package eu.chorus.jobs;

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
import java.util.TreeMap;
import java.util.stream.Stream;

/** What became of the cells of a release, by kind of table: usefulness beside safety. */
final class CellShares {
  private static final List<String> STATES =
      List.of("published", "merged", "rolledUp", "named", "frozen", "withheld");

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

  /**
   * A line a kind of table: of the cells that its tables would have without protection, how many
   * are in which state.
   *
   * @throws IOException if the store does not tell, or tells something else
   */
  static List<String> lines(Path out) throws IOException {
    var rows = Files.readAllLines(out.resolve("restricted").resolve(Candidates.LOSS));
    var states = STATES.stream().map(CellShares::word).toList();
    if (rows.isEmpty()
        || !rows.get(0).contains(",kind,population,cells," + String.join(",", STATES))) {
      throw new IOException(Candidates.LOSS + " has other columns");
    }
    var kinds = new TreeMap<String, long[]>();
    for (var row : rows.subList(1, rows.size())) { // the table's id alone is in quotes
      var fields = row.substring(row.lastIndexOf('"') + 2).split(",", -1);
      var sums = kinds.computeIfAbsent(fields[0], kind -> new long[STATES.size() + 1]);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += Long.parseLong(fields[2 + i]);
      }
    }
    var lines = new ArrayList<String>();
    lines.add("| cells of | all | " + String.join(" | ", states) + " |");
    lines.add("|---|---|" + "---|".repeat(states.size()));
    kinds.forEach(
        (kind, sums) -> {
          var line = new StringBuilder("| " + word(kind) + " | " + sums[0] + " |");
          for (int i = 1; i < sums.length; i++) {
            line.append(
                String.format(
                    Locale.ROOT,
                    " %d (%.1f %%) |",
                    sums[i],
                    100.0 * sums[i] / Math.max(1, sums[0])));
          }
          lines.add(line.toString());
        });
    return lines;
  }

  /** {@code THEMES_CROSS} and {@code rolledUp} as words. */
  private static String word(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
  }
}
