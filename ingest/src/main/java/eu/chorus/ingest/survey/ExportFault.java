package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.List;

/** What stops the reading of an export as a whole; a parser's own message is never passed on. */
final class ExportFault {
  private ExportFault() {}

  static UserException of(ProblemKind kind, String name, String detail) {
    return of(kind, Place.of(name), detail);
  }

  static UserException of(ProblemKind kind, Place place, String detail) {
    return new UserException(List.of(new Problem(kind, place, detail)));
  }
}
