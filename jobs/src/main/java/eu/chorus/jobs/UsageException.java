package eu.chorus.jobs;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An option that cannot be meant: the command line is wrong, not the data. Ends with exit code 1.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Tells every fault of the command line, of which there must be at least one. */
  UsageException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
  }

  /** Refuses the command line if anything is wrong with it: all of it at once. */
  static void refuse(List<Optional<Problem>> wrong) {
    var problems = wrong.stream().flatMap(Optional::stream).toList();
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
  }

  /** The problem of an option with a value that is none of these; empty if it is one of them. */
  static Optional<Problem> unknown(String option, String value, List<String> allowed) {
    var place = Place.key("command line", option);
    var detail = "allowed: " + String.join(", ", allowed);
    return allowed.contains(value)
        ? Optional.empty()
        : Optional.of(new Problem(ProblemKind.CONFIG_BAD_VALUE, place, detail));
  }
}
