package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** Begins the scope of a release that is about one round alone. */
  public static final String ROUND = "round:";

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
   * @param policy what it was made under
   * @param scopes what the releases were about that showed it as figures of their time
   * @param audiences to whom it was shown, at whatever time
   */
  record State(
      int number,
      int entry,
      int release,
      LedgerTable table,
      String policy,
      Set<String> scopes,
      Set<String> audiences) {
    State {
      scopes = Set.copyOf(scopes);
      audiences = Set.copyOf(audiences);
    }

    /**
     * Whether these readers may be shown it: they or the public have seen it, or it was made as
     * strictly as they were promised.
     */
    boolean isFor(String audience, ReleasePolicy promised) {
      return audiences.contains(audience)
          || audiences.contains("public")
          || ReleasePolicy.told(policy).serves(promised);
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
                entries.get(entry).policy(),
                scopes(entry, table.id()),
                audiences(entry, table.id())));
      }
    }
    return states;
  }

  private Set<String> audiences(int entry, String table) {
    return entries.stream()
        .filter(
            e -> e.shown().stream().anyMatch(s -> s.entry() == entry && s.table().equals(table)))
        .map(LedgerEntry::audience)
        .collect(Collectors.toSet());
  }

  private Set<String> scopes(int entry, String table) {
    return entries.stream()
        .flatMap(e -> e.shown().stream())
        .filter(s -> s.entry() == entry && s.table().equals(table) && !s.marked())
        .map(LedgerEntry.Shown::scope)
        .collect(Collectors.toSet());
  }

  /**
   * Tables that tell something else of a set than was told of it at the same place in any release
   * (P5): none, whatever came in or left, if the audit did what it should. Sets are known by their
   * keyed digests, so this is found out apart from the moves that the audit goes by.
   *
   * @param fresh tables with their sets
   */
  public List<Violation> contradictions(List<LedgerTable> fresh) {
    return fresh.stream()
        .filter(
            table ->
                states().stream()
                    .filter(s -> s.table().id().equals(table.id()))
                    .anyMatch(s -> contradict(s.table().told(), table.told())))
        .map(table -> new Violation(Rule.LEDGER_CONFLICT, table.id(), table.scope()))
        .toList();
  }

  private static boolean contradict(
      Map<LedgerTable.SetAt, String> before, Map<LedgerTable.SetAt, String> now) {
    return now.entrySet().stream()
        .anyMatch(e -> !before.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
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

  /**
   * What these readers may be told of a scope again: of each table the newest figures that were of
   * their time, marked as of the release that showed them first.
   *
   * @param policy what the readers were promised
   */
  public List<Table> told(String scope, String audience, ReleasePolicy policy) {
    var newest = new LinkedHashMap<String, State>();
    states().stream()
        .filter(s -> s.scopes().contains(scope) && s.isFor(audience, policy))
        .forEach(s -> newest.put(s.table().id(), s));
    return newest.values().stream().flatMap(s -> s.table().asOf(s.release()).stream()).toList();
  }

  /** Whether a table of who took part was published of a scope, and so how many they were. */
  public boolean tellsTotal(String scope) {
    return entries.stream()
        .flatMap(e -> e.tables().stream())
        .anyMatch(t -> t.scope().equals(scope) && TableCatalogue.isParticipation(t.id()));
  }

  /** Labels of themes and requests in released tables: public, whatever becomes of these. */
  public SortedSet<String> labels() {
    return entries.stream()
        .flatMap(e -> e.tables().stream())
        .filter(t -> t.id().startsWith("themes:") || t.id().startsWith("requests:"))
        .flatMap(t -> t.spec().rows().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of each table the rounds of which it was published by itself. */
  public Map<String, Set<String>> rounds() {
    var rounds = new TreeMap<String, Set<String>>();
    for (var entry : entries) {
      for (var shown : entry.shown()) {
        if (shown.scope().startsWith(ROUND)) {
          rounds
              .computeIfAbsent(shown.table(), t -> new TreeSet<>())
              .add(shown.scope().substring(ROUND.length()));
        }
      }
    }
    return rounds;
  }

  /** The places in {@link #states()} of the tables that an entry holds, in their order. */
  public List<Integer> statesOf(int entry) {
    return states().stream().filter(s -> s.entry() == entry).map(State::number).toList();
  }
}
