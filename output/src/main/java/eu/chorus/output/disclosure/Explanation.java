package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.QuoteCheck;
import eu.chorus.output.disclosure.quotation.Suspects;
import eu.chorus.output.disclosure.readback.Strand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the gate objects to in a candidate, with the words: for analysts in the restricted zone, who
 * may see what respondents wrote. Nothing of it may leave that zone.
 */
public final class Explanation {
  /** A quotation of twelve words holds seven runs of six; more of them tell nobody more. */
  private static final int RUNS = 8;

  /** Characters of a place that are shown. */
  private static final int LONGEST = 600;

  private final Map<Violation, List<Integer>> violations;
  private final Map<Violation, String> words;
  private final Map<Violation, Set<String>> named;
  private final Map<Integer, Integer> families;
  private final Suspects suspects;

  private Explanation(
      Map<Violation, List<Integer>> violations,
      Map<Violation, String> words,
      Map<Violation, Set<String>> named,
      Map<Integer, Integer> families,
      Suspects suspects) {
    this.violations = violations;
    this.words = words;
    this.named = named;
    this.families = families;
    this.suspects = suspects;
  }

  /**
   * Inspects a candidate in this process.
   *
   * @throws IOException if the candidate cannot be read, or the index is not what was sealed
   */
  public static Explanation of(Path candidate, SealedIndex index) throws IOException {
    return Inspection.of(index).explanation(candidate);
  }

  static Explanation of(
      List<Strand> strands,
      QuoteCheck quotes,
      Map<Violation, Set<String>> named,
      List<Violation> others) {
    var ids = new LinkedHashMap<Integer, Integer>();
    var families = new LinkedHashMap<Integer, Integer>();
    var violations = new LinkedHashMap<Violation, List<Integer>>();
    for (var quotation : quotes.quotations()) {
      int id = ids.computeIfAbsent(quotation.run(), run -> ids.size());
      families.put(id, quotation.families());
      var runs = violations.computeIfAbsent(quotation.violation(), v -> new ArrayList<>());
      if (!runs.contains(id)) {
        runs.add(id);
      }
    }
    named.keySet().forEach(v -> violations.computeIfAbsent(v, other -> List.of()));
    others.forEach(v -> violations.computeIfAbsent(v, other -> List.of()));
    var suspects = quotes.suspects().only(List.copyOf(ids.keySet()));
    return new Explanation(
        violations, words(strands, violations.keySet()), named, families, suspects);
  }

  /** What stands in the candidate at each place. */
  private static Map<Violation, String> words(List<Strand> strands, Iterable<Violation> of) {
    var at = new LinkedHashMap<String, LinkedHashSet<String>>();
    for (var strand : strands) {
      for (var unit : strand.units()) {
        at.computeIfAbsent(strand.file() + '\n' + unit.place(), place -> new LinkedHashSet<>())
            .add(unit.text().strip());
      }
    }
    var words = new LinkedHashMap<Violation, String>();
    for (var violation : of) {
      var texts = at.get(violation.file() + '\n' + violation.place());
      words.put(violation, texts == null ? "" : String.join(" / ", texts));
    }
    return words;
  }

  /** How many violations there are. */
  public int size() {
    return violations.size();
  }

  /** The quoted runs, to be looked for among the contributions. */
  public Suspects suspects() {
    return suspects;
  }

  /**
   * A page of plain text.
   *
   * @param holders ids of the contributions that hold each of {@link #suspects}, by the run's id
   */
  public String page(Map<Integer, List<String>> holders) {
    var page = new StringBuilder("Restricted: holds respondents' words.\n");
    page.append(size()).append(size() == 1 ? " violation\n" : " violations\n");
    violations.forEach(
        (violation, runs) -> {
          page.append('\n').append(violation).append('\n');
          page.append("  there: ").append(there(violation)).append('\n');
          named
              .getOrDefault(violation, Set.of())
              .forEach(name -> page.append("  names: ").append(name).append('\n'));
          runs.stream().limit(RUNS).forEach(run -> page.append(line(run, holders)));
          if (runs.size() > RUNS) {
            page.append("  and ").append(runs.size() - RUNS).append(" more runs\n");
          }
        });
    return page.toString();
  }

  /** What stands there; of a file that is one piece only how it begins. */
  private String there(Violation violation) {
    var text = words.getOrDefault(violation, "");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }

  private String line(int run, Map<Integer, List<String>> holders) {
    int count = families.getOrDefault(run, 0);
    return "  run: "
        + suspects.words(run).strip()
        + "\n    "
        + count
        + (count == 1 ? " family: " : " families: ")
        + String.join(", ", holders.getOrDefault(run, List.of()))
        + "\n";
  }

  /** Tells no word. */
  @Override
  public String toString() {
    return "Explanation[" + size() + " violations]";
  }
}
