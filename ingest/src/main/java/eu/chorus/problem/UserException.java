package eu.chorus.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Stops a job because of faults that its user can mend; carries all of them, not the first. */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Transient: a problem list travels within one JVM only. */
  private final transient List<Problem> problems;

  /** Stops because of these problems, of which there must be at least one. */
  public UserException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
