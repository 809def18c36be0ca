package eu.chorus.ingest;

import java.util.Optional;

/**
 * One entry in the accounts of a source. Postings of one source and entry can be added up in any
 * order.
 *
 * @param source id of the source
 * @param unit what is counted
 * @param state the terminal state that was reached; absent where only a reason is noted
 * @param reason name of the {@link eu.chorus.problem.ProblemKind} that was met; empty for none
 * @param times how often, 1 or more
 */
public record Posting(
    String source, Account.Unit unit, Optional<State> state, String reason, long times) {
  static Posting reached(String source, Account.Unit unit, State state) {
    return new Posting(source, unit, Optional.of(state), "", 1);
  }

  static Posting met(String source, Account.Unit unit, String reason) {
    return new Posting(source, unit, Optional.empty(), reason, 1);
  }
}
