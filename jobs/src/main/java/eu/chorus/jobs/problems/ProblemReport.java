package eu.chorus.jobs.problems;

import eu.chorus.ingest.Account;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.SafeCell;
import eu.chorus.problem.Severity;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The problems of a run as {@code problems.html}, to be read, and {@code problems.csv}, to be
 * filtered. The CSV holds every one; the page shows the first {@value #SHOWN} places of each kind.
 */
public final class ProblemReport {
  static final int SHOWN = 50;
  private static final String PAGE = "problems.html";
  private static final String TABLE = "problems.csv";

  /** The names of both. */
  public static final List<String> FILES = List.of(PAGE, TABLE);

  private static final String HEADER = "kind,severity,file,sheet,row,column,contribution,detail\n";

  private final Map<ProblemKind, Kind> kinds = new EnumMap<>(ProblemKind.class);

  private ProblemReport() {}

  /** One kind as it was met: how often, and where first. */
  static final class Kind {
    private final List<Found> first = new ArrayList<>();
    private long count;

    long count() {
      return count;
    }

    List<Found> first() {
      return Collections.unmodifiableList(first);
    }
  }

  /**
   * Writes both files, replacing those of an earlier run.
   *
   * @param folder the restricted zone
   * @param found every problem, in the order in which places are to be listed; read once
   * @param accounts where every row and file went, as far as the run came
   * @return one line that tells how many there are of what
   */
  public static String write(Path folder, Iterator<Found> found, List<Account> accounts)
      throws IOException {
    var report = new ProblemReport();
    try (var csv = Files.newBufferedWriter(folder.resolve(TABLE), StandardCharsets.UTF_8)) {
      csv.write(HEADER);
      while (found.hasNext()) {
        report.add(found.next(), csv);
      }
    }
    try (BufferedWriter html =
        Files.newBufferedWriter(folder.resolve(PAGE), StandardCharsets.UTF_8)) {
      html.write(new ProblemPage(report.kinds, accounts).html());
    }
    return report.summary();
  }

  /** Where the page lies. */
  public static Path page(Path folder) {
    return folder.resolve(PAGE);
  }

  private void add(Found found, Writer csv) throws IOException {
    var kind = kinds.computeIfAbsent(found.kind(), k -> new Kind());
    kind.count++;
    if (kind.first.size() < SHOWN) {
      kind.first.add(found);
    }
    var place = found.place();
    csv.write(
        String.join(
            ",",
            found.kind().name(),
            found.kind().severity().name().toLowerCase(Locale.ROOT),
            SafeCell.csv(place.file()),
            SafeCell.csv(place.sheet()),
            place.row() > 0 ? String.valueOf(place.row()) : "",
            SafeCell.csv(place.column()),
            SafeCell.csv(found.contribution()),
            SafeCell.csv(found.problem().detail())));
    csv.write('\n');
  }

  private String summary() {
    return kinds.isEmpty()
        ? "No problems"
        : String.format(
            Locale.ROOT,
            "Problems: %,d that stop the run, %,d rows and files set aside, %,d notices",
            count(Severity.STOP),
            count(Severity.QUARANTINE),
            count(Severity.NOTICE));
  }

  private long count(Severity severity) {
    return kinds.entrySet().stream()
        .filter(e -> e.getKey().severity() == severity)
        .mapToLong(e -> e.getValue().count())
        .sum();
  }
}
