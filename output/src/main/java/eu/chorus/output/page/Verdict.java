package eu.chorus.output.page;

import static eu.chorus.output.page.RestrictedPage.number;

import eu.chorus.output.comparison.Change;
import eu.chorus.output.comparison.Comparison;
import eu.chorus.output.comparison.Comparison.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What two releases differ in, in a sentence. */
final class Verdict {
  /** What a row of a kind of table is called: one, and several. */
  private static final Map<String, List<String>> ROWS =
      Map.of(
          "closed", List.of("option", "options"),
          "themes", List.of("theme", "themes"),
          "requests", List.of("request", "requests"),
          "provisions", List.of("provision", "provisions"));

  private static final List<String> TOLD = List.of("themes", "requests", "closed", "provisions");

  private final Comparison comparison;

  private Verdict(Comparison comparison) {
    this.comparison = comparison;
  }

  static String of(Comparison comparison) {
    var verdict = new Verdict(comparison);
    return verdict.figures() + "; " + verdict.policy() + ".";
  }

  private String figures() {
    long all = comparison.pairs().size();
    if (comparison.differing().isEmpty()) {
      return "Nothing changed: all " + number(all) + " figures are the same";
    }
    var said = new ArrayList<String>();
    long moved = comparison.count(Change.MOVED);
    said.add(number(moved) + " of " + number(all) + " figures moved");
    for (String kind : TOLD) {
      rows(kind, Change.NEW, "new", said);
      rows(kind, Change.GONE, "gone", said);
    }
    some(comparison.renamed().size(), "theme has", "themes have", "another label", said);
    some(comparison.count(Change.WITHHELD), "figure is", "figures are", "withheld now", said);
    some(comparison.count(Change.SHOWN), "figure is", "figures are", "shown now", said);
    return String.join("; ", said);
  }

  private void rows(String kind, Change change, String word, List<String> said) {
    var names = ROWS.getOrDefault(kind, List.of("row", "rows"));
    long rows =
        comparison.pairs().stream()
            .filter(pair -> pair.change() == change)
            .map(Pair::latest)
            .filter(f -> Sections.kind(f.table()).equals(kind) && !f.table().contains(":by:"))
            .filter(f -> !f.status().equals("merged"))
            .map(f -> List.of(f.table(), f.row()))
            .distinct()
            .count();
    some(rows, names.get(0) + " is", names.get(1) + " are", word, said);
  }

  private static void some(long n, String one, String many, String what, List<String> said) {
    if (n > 0) {
      said.add(number(n) + " " + (n == 1 ? one : many) + " " + what);
    }
  }

  private String policy() {
    return comparison.before().policy().equals(comparison.after().policy())
        ? "the policy is the same"
        : "the policy is another";
  }
}
