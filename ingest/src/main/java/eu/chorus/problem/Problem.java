package eu.chorus.problem;

/**
 * A fault in the data or its description.
 *
 * @param kind which fault
 * @param place where it lies
 * @param detail what distinguishes this case, such as the unknown key or the allowed values; never
 *     a respondent's words; may be empty
 */
public record Problem(ProblemKind kind, Place place, String detail) {
  /** Whether it is only to be known, and nothing is left out for it. */
  public boolean notice() {
    return kind.severity() == Severity.NOTICE;
  }

  /** The whole message: what, where, why, how to fix. */
  public String message() {
    var detailed = detail.isEmpty() ? "" : " (" + detail + ")";
    return place + ": " + kind.what() + detailed + ". " + kind.why() + " " + kind.fix();
  }
}
