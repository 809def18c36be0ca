package eu.chorus.ingest;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where everything that one source holds went (R1).
 *
 * @param source the source's id
 * @param unit what is counted
 * @param read how many there are, counted apart from what became of them
 * @param accepted rows that became contributions; files that were attached to one
 * @param duplicate rows that repeat an earlier one
 * @param superseded rows that a later version replaced
 * @param quarantined rows set aside; files that belong to no accepted contribution
 * @param withdrawn rows whose respondent withdrew
 * @param reasons how often each {@link ProblemKind} was met, by its name; notices among them
 * @param declared the operator's control total, if any
 */
public record Account(
    String source,
    Unit unit,
    long read,
    long accepted,
    long duplicate,
    long superseded,
    long quarantined,
    long withdrawn,
    SortedMap<String, Long> reasons,
    Optional<Integer> declared) {
  /** The first line of {@code accounting.csv}. */
  static final String HEADER =
      "source,unit,read,accepted,duplicate,superseded,quarantined,withdrawn,declared,reasons";

  public Account {
    reasons = new TreeMap<>(reasons);
  }

  /** What an account counts. */
  public enum Unit {
    ROWS,
    UPLOADS
  }

  /** What does not add up; none if all is accounted for. */
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    long sum = accepted + duplicate + superseded + quarantined + withdrawn;
    if (sum != read) {
      problems.add(
          new Problem(
              ProblemKind.ACCOUNT_UNBALANCED,
              Place.of(source),
              read + " read, " + sum + " accounted for"));
    }
    declared
        .filter(total -> total != read)
        .ifPresent(
            total ->
                problems.add(
                    new Problem(
                        ProblemKind.ACCOUNT_CONTROL_TOTAL,
                        Place.of(source),
                        read + " read, " + total + " declared")));
    return problems;
  }

  /** Its line of {@code accounting.csv}. */
  String csv() {
    var why = new ArrayList<String>();
    reasons.forEach((kind, count) -> why.add(kind + "=" + count));
    return String.join(
        ",",
        source,
        unit.name().toLowerCase(Locale.ROOT),
        Long.toString(read),
        Long.toString(accepted),
        Long.toString(duplicate),
        Long.toString(superseded),
        Long.toString(quarantined),
        Long.toString(withdrawn),
        declared.map(String::valueOf).orElse(""),
        String.join(" ", why));
  }
}
