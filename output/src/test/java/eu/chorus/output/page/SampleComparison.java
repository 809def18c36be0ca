package eu.chorus.output.page;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.output.comparison.Comparison;
import eu.chorus.output.comparison.Figure;
import eu.chorus.output.comparison.Release;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Two invented releases beside each other, in which everything happens that the page tells. */
public final class SampleComparison {
  private static final String LONG =
      "The acceptable use policies applicable, including the restrictions that a downstream provider"
          + " must pass on to its own customers";

  private SampleComparison() {}

  /** The page; always the same. */
  public static String page() {
    var circumstances =
        new Circumstances(
            "public",
            OptionalInt.of(0),
            OptionalInt.of(2),
            List.of(
                renaming(1, "opt-outs", "machine-readable opt-outs"),
                renaming(2, "burden", "administrative burden")),
            Map.of("closed:q2", 1));
    var compared =
        Comparison.of(release(1, 5, before()), release(2, 6, after()), circumstances.renamings());
    return ComparisonPage.of(compared, circumstances);
  }

  private static List<Figure> before() {
    return List.of(
        figure("participation:stakeholder", "Academia", "", "22", "published"),
        figure("participation:stakeholder", "Public authority", "", "14", "published"),
        figure("closed:q1", "Yes", "", "60", "published"),
        figure("closed:q1", LONG, "", "31", "published"),
        figure("closed:q2", "Yes", "", "44", "published"),
        figure("closed:q1:by:stakeholder", "Yes", "Academia", "15", "published"),
        figure("themes:t", "opt-outs", "", "33", "published"),
        figure("themes:t", "burden", "", "25", "published"),
        figure("themes:t", "trade secrets", "", "18", "published"),
        figure("provisions:draft1", "Measure 1.1", "", "", "rolled_up"));
  }

  private static List<Figure> after() {
    return List.of(
        figure("participation:stakeholder", "Academia + Public authority", "", "37", "merged"),
        figure("closed:q1", "Yes", "", "61", "published"),
        figure("closed:q1", LONG, "", "", "withheld"),
        figure("closed:q2", "Yes", "", "44", "frozen"),
        figure("closed:q1:by:stakeholder", "Yes", "Academia", "", "withheld"),
        figure("themes:t", "machine-readable opt-outs", "", "33", "published"),
        figure("themes:t", "administrative burden", "", "27", "published"),
        figure("themes:t", "open-source models", "", "12", "published"),
        figure("provisions:draft1", "Measure 1.1", "", "12", "published"));
  }

  private static Figure figure(
      String table, String row, String column, String count, String status) {
    boolean shown = !count.isEmpty();
    return new Figure(
        table,
        "all",
        "Title of " + table,
        row,
        column,
        count,
        shown ? "12.5" : "",
        shown ? "240" : "",
        status);
  }

  private static Release release(int number, int k, List<Figure> figures) {
    var policy = new TreeMap<>(Map.of("k", Integer.toString(k), "roundingBase", "5"));
    var digests = new TreeMap<>(Map.of("frames", "541d2a19db7500aa541d2a19db7500aa"));
    return new Release(number, "0.1.0", "550d86730c64", policy, digests, figures);
  }

  private static Correction renaming(int version, String before, String after) {
    return new Correction(
        version,
        0,
        What.THEME_LABEL,
        "t/" + before,
        before,
        after,
        "the secretariat",
        "2026-11-01",
        "plainer");
  }
}
