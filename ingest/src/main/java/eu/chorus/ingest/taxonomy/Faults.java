package eu.chorus.ingest.taxonomy;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.Severity;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with one consultation file, to be told at once. */
final class Faults {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(ProblemKind kind, YamlNode node, String detail) {
    add(kind, new Place(file, "", node.line(), node.path()), detail);
  }

  void add(ProblemKind kind, Place place, String detail) {
    problems.add(new Problem(kind, place, detail));
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void addAll(UserException e) {
    problems.addAll(e.problems());
  }

  String file() {
    return file;
  }

  boolean stopping() {
    return problems.stream().anyMatch(p -> p.kind().severity() == Severity.STOP);
  }

  /** Throws all of them if one of them stops. */
  void throwIfStopping() {
    if (stopping()) {
      throw new UserException(problems);
    }
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
