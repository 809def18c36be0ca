package eu.chorus.model;

import java.util.List;
import java.util.Optional;

/**
 * How respondents and organisations are told apart, as far as people decide it.
 *
 * @param several what several submissions of one respondent to one survey mean
 * @param decisions what an analyst decided about names that may be those of one organisation
 * @param file path of the file with the decisions, relative to the data folder, if there is one
 */
public record Identities(Several several, List<Decision> decisions, Optional<String> file) {
  public Identities {
    decisions = List.copyOf(decisions);
  }

  /** Every submission counts, and nobody has decided anything. */
  public static Identities undecided() {
    return new Identities(Several.KEEP_ALL, List.of(), Optional.empty());
  }

  /** What several submissions of one respondent to one survey mean. */
  public enum Several {
    /** All are contributions, of one family. */
    KEEP_ALL,
    /** The one that was submitted last supersedes the others. */
    LATEST
  }

  /**
   * An analyst's answer to the question whether two names are those of one organisation.
   *
   * @param first a name as respondents gave it
   * @param second another
   * @param same whether they are
   */
  public record Decision(Verbatim first, Verbatim second, boolean same) {}
}
