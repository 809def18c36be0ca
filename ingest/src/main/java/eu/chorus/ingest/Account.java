package eu.chorus.ingest;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.EnumMap;
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
 * @param accepted rows that became contributions; files that belong to one and were read
 * @param duplicate rows that say what another one says; files that came with such a row alone
 * @param superseded rows that a later version replaced; files that came with such a row alone
 * @param quarantined rows set aside; files that could not be read or belong to no row that could
 * @param withdrawn rows whose respondent withdrew; files that came with such a row alone
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

  /**
   * The account that these postings add up to.
   *
   * @param read how many rows or files there are, counted apart
   * @param postings of that source; those of another unit are passed over
   */
  static Account of(
      String source, Unit unit, long read, List<Posting> postings, Optional<Integer> declared) {
    var states = new EnumMap<State, Long>(State.class);
    var reasons = new TreeMap<String, Long>();
    for (Posting posting : postings) {
      if (posting.unit() == unit) {
        posting.state().ifPresent(state -> states.merge(state, posting.times(), Long::sum));
        if (!posting.reason().isEmpty()) {
          reasons.merge(posting.reason(), posting.times(), Long::sum);
        }
      }
    }
    return new Account(
        source,
        unit,
        read,
        states.getOrDefault(State.ACCEPTED, 0L),
        states.getOrDefault(State.DUPLICATE, 0L),
        states.getOrDefault(State.SUPERSEDED, 0L),
        states.getOrDefault(State.QUARANTINED, 0L),
        states.getOrDefault(State.WITHDRAWN, 0L),
        reasons,
        declared);
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
