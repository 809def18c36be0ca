package eu.chorus.ingest.document;

import eu.chorus.model.Document;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.Optional;

/** What to tell the operator about an upload that was not read. */
public final class UploadProblems {
  private UploadProblems() {}

  /** The document's problem, placed by its digest; empty if it was read. */
  public static Optional<Problem> of(Document document) {
    return kind(document.outcome())
        .map(kind -> new Problem(kind, Place.of("upload " + document.sha256()), ""));
  }

  /** The kind of problem that an outcome is; none if the document was read. */
  public static Optional<ProblemKind> kind(Document.Outcome outcome) {
    return switch (outcome) {
      case READ -> Optional.empty();
      case NO_TEXT_LAYER -> Optional.of(ProblemKind.UPLOAD_NO_TEXT_LAYER);
      case PARTLY_READ -> Optional.of(ProblemKind.UPLOAD_PARTLY_READ);
      case PASSWORD_PROTECTED -> Optional.of(ProblemKind.UPLOAD_PASSWORD_PROTECTED);
      case ENCRYPTED -> Optional.of(ProblemKind.UPLOAD_ENCRYPTED);
      case TOO_LARGE -> Optional.of(ProblemKind.UPLOAD_TOO_LARGE);
      case EMPTY -> Optional.of(ProblemKind.UPLOAD_EMPTY);
      case CORRUPT -> Optional.of(ProblemKind.UPLOAD_CORRUPT);
      case UNSUPPORTED -> Optional.of(ProblemKind.UPLOAD_UNSUPPORTED);
      case TIMED_OUT -> Optional.of(ProblemKind.UPLOAD_TIMED_OUT);
      case CRASHED -> Optional.of(ProblemKind.UPLOAD_CRASHED);
    };
  }
}
