package eu.chorus.jobs;

import eu.chorus.problem.Problem;
import java.util.List;
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
}
