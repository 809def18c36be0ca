package eu.chorus.output.disclosure;

import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every release that was ever published, first to last (P5). Candidates do not count.
 *
 * @param entries one a release, in the order in which they were published
 */
public record ReleaseLedger(List<LedgerEntry> entries) {
  public ReleaseLedger {
    entries = List.copyOf(entries);
  }

  /** The ledger of a store that has published nothing. */
  public static ReleaseLedger empty() {
    return new ReleaseLedger(List.of());
  }

  /** The ledger with one more entry. */
  public ReleaseLedger with(LedgerEntry entry) {
    return new ReleaseLedger(Stream.concat(entries.stream(), Stream.of(entry)).toList());
  }

  /**
   * A table as it was published first.
   *
   * @param number its place among all
   * @param entry the place of the entry that holds it
   * @param release the number of that release
   * @param scopes what the releases were about that showed it as figures of their time
   */
  record State(int number, int entry, int release, LedgerTable table, Set<String> scopes) {
    State {
      scopes = Set.copyOf(scopes);
    }
  }

  /** Every table with figures that was ever shown, each once, first to last. */
  List<State> states() {
    var states = new ArrayList<State>();
    for (int entry = 0; entry < entries.size(); entry++) {
      for (var table : entries.get(entry).tables()) {
        states.add(
            new State(
                states.size(),
                entry,
                entries.get(entry).release(),
                table,
                scopes(entry, table.id())));
      }
    }
    return states;
  }

  private Set<String> scopes(int entry, String table) {
    return entries.stream()
        .flatMap(e -> e.shown().stream())
        .filter(s -> s.entry() == entry && s.table().equals(table) && !s.marked())
        .map(LedgerEntry.Shown::scope)
        .collect(Collectors.toSet());
  }

  /**
   * Every table as a later release may show it again: as it was, or marked as of the release that
   * showed it first.
   */
  public List<Table> tables() {
    return states().stream()
        .flatMap(
            s -> Stream.concat(s.table().shown().stream(), s.table().asOf(s.release()).stream()))
        .toList();
  }

  /** The places in {@link #states()} of the tables that an entry holds, in their order. */
  public List<Integer> statesOf(int entry) {
    return states().stream().filter(s -> s.entry() == entry).map(State::number).toList();
  }
}
