package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The gate refuses: nothing is published, and the job ends with exit code 4. */
public final class GateRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Longer lists help nobody; all are in {@link #violations()}. */
  private static final int NAMED = 20;

  /** Transient: a refusal travels within one JVM only. */
  private final transient List<Violation> violations;

  /** Refuses because of these violations, of which there must be at least one. */
  public GateRefusal(List<Violation> violations) {
    super(message(violations));
    this.violations = List.copyOf(violations);
  }

  private static String message(List<Violation> violations) {
    var places =
        violations.stream()
            .sorted(Comparator.comparing(Violation::rule)) // what is surest first
            .map(Violation::toString)
            .distinct()
            .toList();
    int more = places.size() - NAMED;
    return String.format(
        Locale.ROOT,
        "The gate refuses the release: %d violations%s%s%s",
        violations.size(),
        places.stream().limit(NAMED).collect(Collectors.joining("\n  ", "\n  ", "")),
        more > 0 ? "\n  and in " + more + " more places" : "",
        remedies(violations));
  }

  /** What to do, once for all rules that ask for the same. */
  private static String remedies(List<Violation> violations) {
    return violations.stream()
        .map(Violation::rule)
        .distinct()
        .sorted()
        .collect(
            Collectors.groupingBy(
                Rule::remedy,
                LinkedHashMap::new,
                Collectors.mapping(Rule::name, Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(remedy -> "\n" + remedy.getValue() + ": " + remedy.getKey())
        .collect(Collectors.joining());
  }

  /** Every violation; never empty. */
  public List<Violation> violations() {
    return violations;
  }
}
