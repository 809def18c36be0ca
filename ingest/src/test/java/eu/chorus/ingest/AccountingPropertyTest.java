package eu.chorus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.survey.RowOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random series of exports with planted duplicates, corrections, damaged rows, withdrawals and
 * stray files: whatever comes in, the accounts close, and they close at what was planted.
 */
class AccountingPropertyTest {
  private static final long SEED = 20241118;
  private static final int RUNS = 60;
  private static final String HEADER = "Reference;Type;Why?;Upload\n";

  @TempDir Path temp;

  /** A row as planted; an empty id is a row without one, a broken one has a cell too few. */
  private record Row(String id, String text, boolean broken) {
    boolean good() {
      return !broken && !id.isEmpty();
    }

    String csv() {
      return id + ";NGO;" + text + (broken ? "" : ";" + (id.isEmpty() ? "" : id + ".pdf"));
    }
  }

  @Test
  void theSumsAlwaysCloseAtWhatWasPlanted() {
    for (int run = 0; run < RUNS; run++) {
      var random = new Random(SEED + run);
      var exports = new ArrayList<List<Row>>();
      for (int e = 1 + random.nextInt(4); e > 0; e--) {
        exports.add(export(random));
      }
      var withdrawn = new HashSet<String>();
      for (int w = random.nextInt(3); w > 0; w--) {
        withdrawn.add("F" + random.nextInt(20));
      }
      check("seed " + (SEED + run), run, exports, withdrawn, random);
    }
  }

  private static List<Row> export(Random random) {
    var rows = new ArrayList<Row>();
    for (int r = random.nextInt(25); r > 0; r--) {
      String id = random.nextInt(12) == 0 ? "" : "F" + random.nextInt(20);
      rows.add(new Row(id, "text " + random.nextInt(3), random.nextInt(10) == 0));
    }
    return rows;
  }

  /** What must become of every row, found by looking at all of them at once. */
  private static String expected(List<List<Row>> exports, int e, int r, Set<String> withdrawn) {
    Row row = exports.get(e).get(r);
    if (!row.good()) {
      return "Quarantined";
    }
    if (withdrawn.contains(row.id())) {
      return "Withdrawn";
    }
    for (int later = exports.size() - 1; later >= 0; later--) {
      List<Row> rows = exports.get(later);
      int first = 0;
      while (first < rows.size()
          && !(rows.get(first).good() && rows.get(first).id().equals(row.id()))) {
        first++;
      }
      if (first < rows.size()) {
        Row holds = rows.get(first);
        if (later == e && first == r) {
          return "Accepted";
        }
        return holds.text().equals(row.text())
            ? "Duplicate"
            : later == e ? "Quarantined" : "Superseded";
      }
    }
    throw new AssertionError("a good row has a version");
  }

  private void check(
      String seed, int run, List<List<Row>> exports, Set<String> withdrawn, Random random) {
    var folder = new Folder(temp.resolve("run" + run)).with("uploads/stray.pdf", "stray");
    var present = new HashSet<String>();
    for (int id = 0; id < 20; id++) {
      if (random.nextBoolean()) {
        folder.with("uploads/F" + id + "-paper.pdf", "paper " + id);
        present.add("F" + id);
      }
    }
    var files = new StringBuilder();
    for (int e = 0; e < exports.size(); e++) {
      folder.with(
          e + ".csv",
          HEADER + exports.get(e).stream().map(Row::csv).collect(Collectors.joining("\n")) + "\n");
      files.append(
          "      - {file: %d.csv, control_total: %d}\n".formatted(e, exports.get(e).size()));
    }
    folder.yaml(
        """
        inputs:
          - id: in
            layout: portal-csv
            uploads: uploads
            channel: consultation
            round: consultation
            columns: {id: Reference, stakeholder: Type}
            files:
        """
            + files
            + """
            stakeholders: {NGO: civil_society}
            questions:
              - {id: why, header: "Why?", kind: open}
              - {id: paper, header: Upload, kind: upload}
            """);
    var consultation = folder.consultation();
    var open = Custody.ofNothing();
    var custody =
        new Custody(open.key(), withdrawn.stream().map(id -> open.tombstone("in/" + id)).toList());
    List<RowOutcome> outcomes;
    try (var rows = Ingestion.read(consultation, "in", folder.path(), custody)) {
      outcomes = rows.toList();
    }

    var fates = new TreeMap<String, String>();
    outcomes.forEach(
        row ->
            assertThat(
                    fates.put(
                        row.reference().source() + " " + row.reference().row(),
                        row.getClass().getSimpleName()))
                .as("%s: a row ends once", seed)
                .isNull());
    var expected = new TreeMap<String, String>();
    for (int e = 0; e < exports.size(); e++) {
      for (int r = 0; r < exports.get(e).size(); r++) {
        String source = e == 0 ? "in" : "in." + (e + 1);
        expected.put(source + " " + (r + 2), expected(exports, e, r, withdrawn));
      }
    }
    assertThat(fates).as(seed).isEqualTo(expected);

    var accounting = Ingestion.account(consultation, folder.path(), custody);
    assertThat(accounting.problems()).as(seed).isEmpty();
    var uploads = accounting.accounts().get(1);
    assertThat(uploads.read()).as(seed).isEqualTo(present.size() + 1);
    assertThat(
            Map.of("a", uploads.accepted(), "w", uploads.withdrawn(), "q", uploads.quarantined()))
        .as(seed)
        .isEqualTo(expectedUploads(exports, present, withdrawn));
  }

  /** A paper goes where its contribution goes: accepted if any good row names it. */
  private static Map<String, Long> expectedUploads(
      List<List<Row>> exports, Set<String> present, Set<String> withdrawn) {
    var named = new HashMap<String, String>();
    exports.stream()
        .flatMap(List::stream)
        .filter(Row::good)
        .filter(row -> present.contains(row.id()))
        .forEach(row -> named.put(row.id(), withdrawn.contains(row.id()) ? "w" : "a"));
    long accepted = named.values().stream().filter("a"::equals).count();
    return Map.of(
        "a", accepted, "w", named.size() - accepted, "q", present.size() + 1L - named.size());
  }
}
