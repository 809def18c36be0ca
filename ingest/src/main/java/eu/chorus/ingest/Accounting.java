package eu.chorus.ingest;

import eu.chorus.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The accounts of a run.
 *
 * @param accounts in the order of the consultation's sources, rows before uploads
 */
public record Accounting(List<Account> accounts) {
  public Accounting {
    accounts = List.copyOf(accounts);
  }

  /** What does not add up over all accounts; a run with any must publish nothing (R1). */
  public List<Problem> problems() {
    return accounts.stream().flatMap(account -> account.problems().stream()).toList();
  }

  /** {@code accounting.csv}: a header line, then one line per account, ends with a line feed. */
  public String csv() {
    return Stream.concat(Stream.of(Account.HEADER), accounts.stream().map(Account::csv))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
