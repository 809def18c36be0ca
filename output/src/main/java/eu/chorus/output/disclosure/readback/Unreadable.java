package eu.chorus.output.disclosure.readback;

import java.io.IOException;

/**
 * The gate cannot vouch for these bytes; the message says why and what to do, and quotes nothing.
 */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreadable(String reason) {
    super(reason);
  }
}
