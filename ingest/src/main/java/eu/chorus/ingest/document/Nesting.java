package eu.chorus.ingest.document;

import java.io.IOException;

/** How deep paragraphs, tables and groups may stand in one another. */
final class Nesting {
  /** Nobody nests deeper; a file that does was made to exhaust memory. */
  static final int DEEPEST = 64;

  private Nesting() {}

  /** Ends the reading of a file that nests too deep. */
  static void check(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("nested too deep");
    }
  }
}
