package eu.chorus.ingest.document;

import java.io.IOException;

/** A file holds, or unfolds to, more than any document. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String what) {
    super(what);
  }
}
