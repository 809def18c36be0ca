package eu.chorus.problem;

/**
 * The one catalogue of everything that can be wrong with what Chorus is given. The constant's name
 * is the stable id; each says what happened, why it matters, and how to mend it.
 */
public enum ProblemKind {
  STORE_LOCKED(
      Severity.STOP,
      "Another run holds this store",
      "Two runs at once would overwrite each other's stages.",
      "Wait for it to end, or stop that process; the lock goes with it."),
  STORE_EMPTY(
      Severity.STOP,
      "The store holds no whole stage of that name",
      "There are no findings to work from.",
      "Run ./chorus run with the same --out first."),
  CONFIG_UNREADABLE(
      Severity.STOP,
      "The consultation file cannot be read",
      "Nothing is known about the consultation without it.",
      "Check that the file exists and is valid YAML; the place tells the line."),
  CONFIG_UNKNOWN_KEY(
      Severity.STOP,
      "A key is not known",
      "A misspelt key would be ignored silently.",
      "Correct the key or take it out."),
  CONFIG_MISSING_KEY(
      Severity.STOP,
      "A required key is missing",
      "There is no safe default for it.",
      "Add the key."),
  CONFIG_BAD_VALUE(
      Severity.STOP,
      "A value is not one of those allowed",
      "It cannot be understood.",
      "Use one of the values that the message lists."),
  CONFIG_DANGLING_REFERENCE(
      Severity.STOP,
      "Something is referred to that is declared nowhere",
      "What refers to it would be lost.",
      "Declare it, or correct the reference."),
  CONFIG_DUPLICATE_ID(
      Severity.STOP,
      "An id is declared twice",
      "Answers would be counted under the wrong one.",
      "Give each its own id."),
  RELEASE_POLICY_LOOSENED(
      Severity.STOP,
      "A number of the release policy is looser than the promise to respondents",
      "Results are aggregated and nobody is quoted: a consultation may be stricter, never looser.",
      "Use a number in the range that the message gives, or take the key out.");

  private final Severity severity;
  private final String what;
  private final String why;
  private final String fix;

  ProblemKind(Severity severity, String what, String why, String fix) {
    this.severity = severity;
    this.what = what;
    this.why = why;
    this.fix = fix;
  }

  public Severity severity() {
    return severity;
  }

  /** What happened, without a full stop. */
  public String what() {
    return what;
  }

  /** Why it matters: a sentence. */
  public String why() {
    return why;
  }

  /** How to mend it: a sentence. */
  public String fix() {
    return fix;
  }
}
