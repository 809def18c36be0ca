package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.cells.MoveCount;
import eu.chorus.output.disclosure.ledger.LedgerEntry.Shown;
import eu.chorus.output.disclosure.ledger.ReleaseLedger.State;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The joint audit of new tables with everything ever published (P4, P5): the same population keeps
 * its figures, one that has hardly changed shows the released ones again, and only what can be told
 * apart from nothing by fewer than {@code k} families is new. What stands in the ledger is public,
 * so showing it again tells nothing; thus it is enough that each new table is far from each
 * released state of its own, and of the tables that are linked with it.
 */
public final class LedgerAudit {
  /** Names the contributions of now to the attacker; with a number those of a released state. */
  private static final String SCOPE = "state";

  private final ReleasePolicy policy;
  private final ReleaseLedger ledger;
  private final String audience;
  private final List<LedgerTable> now;
  private final Map<String, List<Linked>> linked = new HashMap<>();

  /**
   * What a release shows after the audit.
   *
   * @param tables every table, in the order in which they were given
   * @param shown where in the ledger the figures of each lie; the next entry for new ones
   * @param fresh the tables with figures that were never published
   */
  public record Settled(List<Table> tables, List<Shown> shown, List<LedgerTable> fresh) {
    public Settled {
      tables = List.copyOf(tables);
      shown = List.copyOf(shown);
      fresh = List.copyOf(fresh);
    }
  }

  /** What becomes of one table. */
  private record Fate(Optional<State> state, boolean marked, boolean withheld) {
    static final Fate FRESH = new Fate(Optional.empty(), false, false);
    static final Fate WITHHELD = new Fate(Optional.empty(), false, true);

    static Fate again(State state, boolean marked) {
      return new Fate(Optional.of(state), marked, false);
    }

    boolean isOfNow() {
      return !marked && !withheld;
    }
  }

  /**
   * An audit.
   *
   * @param audience who is to read them, which decides what may be shown again
   * @param now the tables as the protection of a single release would show them
   */
  public LedgerAudit(
      ReleasePolicy policy, ReleaseLedger ledger, String audience, List<LedgerTable> now) {
    this.policy = policy;
    this.ledger = ledger;
    this.audience = audience;
    this.now = List.copyOf(now);
  }

  /** What is to be counted before the audit can settle anything. */
  public LedgerMoves moves() {
    return new LedgerMoves(
        now.stream()
            .flatMap(
                table ->
                    Stream.concat(
                        states(table).map(s -> new Crossing(s.number(), s.table(), table)),
                        linked(table).stream()))
            .toList());
  }

  /**
   * Decides about every table.
   *
   * @param flows the counted moves
   */
  public Settled settle(List<MoveCount> flows) {
    var fates = fates(flows);
    var tables = new ArrayList<Table>();
    var shown = new ArrayList<Shown>();
    var fresh = new ArrayList<LedgerTable>();
    for (var table : now) {
      var fate = fates.getOrDefault(table.id(), Fate.FRESH);
      tables.addAll(tables(table, fate));
      if (fate.state().isPresent()) {
        shown.add(new Shown(table.id(), table.scope(), fate.state().get().entry(), fate.marked()));
      } else if (!fate.withheld() && table.showsAnything()) {
        shown.add(new Shown(table.id(), table.scope(), ledger.entries().size(), false));
        fresh.add(table);
      }
    }
    return new Settled(tables, shown, fresh);
  }

  /**
   * The same question when a candidate is to be published, since another release may have come
   * between: its new tables must still be new, or the same as what was published meanwhile.
   */
  public List<Violation> conflicts(List<MoveCount> flows) {
    var fates = fates(flows);
    return now.stream()
        .filter(
            table -> {
              var fate = fates.getOrDefault(table.id(), Fate.FRESH);
              return !tables(table, fate).equals(table.shown());
            })
        .map(table -> new Violation(Rule.LEDGER_CONFLICT, table.id(), table.scope()))
        .toList();
  }

  private static List<Table> tables(LedgerTable table, Fate fate) {
    if (fate.withheld()) {
      return table.withheld();
    }
    return fate.state()
        .map(s -> fate.marked() ? s.table().asOf(s.release()) : s.table().shown())
        .orElse(table.shown());
  }

  private Map<String, Fate> fates(List<MoveCount> flows) {
    var byTable = flows.stream().collect(Collectors.groupingBy(MoveCount::table));
    var fates = new HashMap<String, Fate>();
    now.stream()
        .sorted(Comparator.comparing((LedgerTable t) -> t.spec().kind().derived()))
        .forEach(
            table -> {
              var fate = fate(table, byTable.getOrDefault(table.id(), List.of()));
              // What hangs on a table by one question is never newer than that.
              var margin = TableCatalogue.oneWayId(table.id());
              if (table.spec().kind() == TableKind.NAMED) {
                fate = named(table, fate, fates.getOrDefault(margin, Fate.FRESH));
              } else if (table.spec().kind().derived() && fate.equals(Fate.FRESH)) {
                boolean tells =
                    !fates.getOrDefault(margin, Fate.FRESH).isOfNow()
                        || tellsJointly(table, margin, fates, flows);
                fate = tells ? again(table, s -> true) : fate;
              }
              boolean told = fate.state().filter(s -> !s.isFor(audience, policy)).isEmpty();
              fates.put(table.id(), told ? fate : Fate.WITHHELD);
            });
    return fates;
  }

  /** Who is named is told beside the one-way table: of the same time as that, or not at all. */
  private Fate named(LedgerTable table, Fate own, Fate margin) {
    if (margin.isOfNow()) {
      return own.isOfNow() ? own : Fate.WITHHELD;
    }
    return margin
        .state()
        .flatMap(beside -> newest(table, s -> s.entry() == namedBeside(beside, table.id())))
        .map(s -> Fate.again(s, true))
        .orElse(Fate.WITHHELD);
  }

  /**
   * The place of the entry that holds what was named beside a released table; -1 if nothing was.
   */
  private int namedBeside(State margin, String naming) {
    return ledger.entries().get(margin.entry()).shown().stream()
        .filter(s -> s.table().equals(naming) && !s.marked())
        .mapToInt(Shown::entry)
        .findFirst()
        .orElse(-1);
  }

  /** Whether a new cross-tab bounds what is withheld in it or in released ones too tightly. */
  private boolean tellsJointly(
      LedgerTable table, String margin, Map<String, Fate> fates, List<MoveCount> flows) {
    var attacker = new JointAttacker(policy.boundWidth());
    var cross = table.tables().get(0);
    var beside =
        now.stream()
            .filter(t -> t.id().equals(margin))
            .flatMap(t -> tables(t, fates.getOrDefault(margin, Fate.FRESH)).stream());
    attacker.see(policy, SCOPE, Stream.concat(beside, Stream.of(cross)).toList());
    boolean linked = false;
    for (var state : states(table).toList()) {
      var unmoved = unmoved(table, state, flows);
      if (!unmoved.isEmpty()) {
        var scope = SCOPE + state.number();
        attacker.see(
            ReleasePolicy.told(state.policy()),
            scope,
            Stream.concat(margin(state, margin), Stream.of(cross(state))).toList());
        unmoved.forEach(cell -> attacker.same(cross, cell, SCOPE, scope));
        linked = true;
      }
    }
    return linked && attacker.learns();
  }

  private static Table cross(State state) {
    return state.table().tables().get(0);
  }

  /** The cells that the state has too, and that nobody entered or left. */
  private static List<Cell> unmoved(LedgerTable table, State state, List<MoveCount> flows) {
    var crossing = new Crossing(state.number(), state.table(), table);
    var moved =
        flows.stream()
            .filter(f -> f.table().equals(table.id()) && f.state() == state.number())
            .filter(f -> f.pair().equals("aa") && f.touches(Crossing.IN))
            .map(MoveCount::aspect)
            .collect(Collectors.toSet());
    return table.tables().get(0).cells().stream()
        .filter(cell -> !moved.contains(crossing.aspectNow(table, cell)))
        .filter(
            cell ->
                cross(state).cells().stream()
                    .anyMatch(c -> c.row().equals(cell.row()) && c.column().equals(cell.column())))
        .toList();
  }

  /** The one-way tables that a released cross-tab was published with. */
  private Stream<Table> margin(State cross, String margin) {
    return ledger.entries().get(cross.entry()).shown().stream()
        .filter(s -> s.table().equals(margin))
        .flatMap(s -> ledger.entries().get(s.entry()).tables().stream())
        .filter(t -> t.id().equals(margin))
        .flatMap(t -> t.tables().stream());
  }

  private Fate fate(LedgerTable table, List<MoveCount> flows) {
    var verdicts = new HashMap<Integer, Difference>();
    states(table)
        .forEach(
            s -> {
              var own = flows.stream().filter(f -> f.state() == s.number()).toList();
              var crossing = new Crossing(s.number(), s.table(), table);
              verdicts.put(
                  s.number(), new Differences(policy, s.table(), table, crossing, own).verdict());
            });
    var same = newest(table, s -> verdicts.get(s.number()) == Difference.NONE);
    if (same.isPresent()) {
      return Fate.again(same.get(), false);
    }
    var near = newest(table, s -> verdicts.get(s.number()) == Difference.NEAR);
    if (near.isPresent()) {
      return Fate.again(near.get(), true);
    }
    boolean tells =
        verdicts.containsValue(Difference.TELLING)
            || linked(table).stream().anyMatch(link -> link.tells(policy, flows));
    return tells ? again(table, s -> verdicts.get(s.number()) == Difference.TELLING) : Fate.FRESH;
  }

  /**
   * Shows a released table of the same scope again, rather one that cannot be told apart; figures
   * of another scope would say something else, so without one the table is withheld.
   */
  private Fate again(LedgerTable table, Predicate<State> rather) {
    Predicate<State> own = s -> s.scopes().contains(table.scope());
    return newest(table, own.and(rather))
        .or(() -> newest(table, own))
        .map(s -> Fate.again(s, true))
        .orElse(Fate.WITHHELD);
  }

  private Optional<State> newest(LedgerTable table, Predicate<State> condition) {
    return states(table)
        .filter(condition)
        .max(
            Comparator.comparing((State s) -> s.scopes().contains(table.scope()))
                .thenComparing(State::number));
  }

  /** Every released state of another table of which rows lie within this one's, or hold them. */
  private List<Linked> linked(LedgerTable table) {
    return linked.computeIfAbsent(
        table.id(),
        id ->
            ledger.states().stream()
                .map(s -> new Linked(s.number(), s.table(), table))
                .filter(link -> !link.isEmpty())
                .toList());
  }

  private Stream<State> states(LedgerTable table) {
    return ledger.states().stream().filter(s -> s.table().id().equals(table.id()));
  }
}
