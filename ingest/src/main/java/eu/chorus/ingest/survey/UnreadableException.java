package eu.chorus.ingest.survey;

import java.io.IOException;

/**
 * A file that cannot be read, for a reason in words of our own, which may be told. The message of
 * any other exception may quote the file, and goes nowhere.
 */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells why.
   *
   * @param why as it goes into a problem; quotes nothing of the file
   */
  public UnreadableException(String why) {
    super(why);
  }
}
