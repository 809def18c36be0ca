package eu.chorus.problem;

/** What a problem costs. */
public enum Severity {
  /** The run stops: going on would mean guessing. */
  STOP,
  /** One row or file is set aside; the rest goes on. */
  QUARANTINE,
  /** Nothing is lost, but somebody should know. */
  NOTICE
}
