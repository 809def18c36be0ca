package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.zip.ZipException;

/** Why a file cannot be read as a whole; a parser's own message is never passed on. */
final class ExportFault {
  private ExportFault() {}

  static UserException of(ProblemKind kind, String name, String detail) {
    return of(kind, Place.of(name), detail);
  }

  /** What is wrong, in words of our own; empty when nothing certain can be said. */
  static String reason(Throwable e) {
    var cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof UnreadableException told) {
      return String.valueOf(told.getMessage());
    }
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "no right to read it";
    }
    if (cause instanceof CharacterCodingException) {
      return "characters that are none in its encoding";
    }
    return cause instanceof ZipException ? "not a whole ZIP" : "";
  }

  static UserException of(ProblemKind kind, Place place, String detail) {
    return new UserException(List.of(new Problem(kind, place, detail)));
  }
}
