package eu.chorus.output.disclosure.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.cells.CellControl;
import eu.chorus.output.disclosure.cells.Counted;
import eu.chorus.output.disclosure.cells.MoveCount;
import eu.chorus.output.disclosure.ledger.LedgerAudit.Settled;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented people, the tables over them, and everything that was ever published of these: what the
 * jobs do, in memory, with the true sets kept beside every released figure.
 */
abstract class PublishedCrowd {
  static final ReleasePolicy POLICY = ReleasePolicy.standard();

  static final List<String> TYPES = List.of("Providers", "Associations", "Academia", "NGOs");

  /** One contribution; its answers by table. */
  record Person(
      String id, String family, boolean campaign, int type, Map<String, List<Integer>> answers) {}

  final Map<String, Person> people = new TreeMap<>();
  ReleaseLedger ledger = ReleaseLedger.empty();

  /** True sets behind every state of the ledger: contribution to stand. */
  final List<Map<String, Stand>> stands = new ArrayList<>();

  final List<List<Table>> published = new ArrayList<>();
  List<TableSpec> specs;

  /** How many tables were new, the same, or shown again. */
  final Map<String, Integer> fates = new TreeMap<>();

  int next;

  PublishedCrowd(List<TableSpec> specs) {
    this.specs = specs;
  }

  static TableSpec spec(String id, TableKind kind, boolean exclusive, boolean crossed, int rows) {
    var labels = IntStream.range(0, rows).mapToObj(i -> "Option " + i).toList();
    return new TableSpec(id, kind, id, labels, crossed ? TYPES : List.of(), false, exclusive);
  }

  void put(Person person, Map<String, List<Integer>> answers) {
    people.put(
        person.id(),
        new Person(person.id(), person.family(), person.campaign(), person.type(), answers));
  }

  void withdraw(Random random) {
    people.remove(some(random).id());
  }

  Person some(Random random) {
    return List.copyOf(people.values()).get(random.nextInt(people.size()));
  }

  /** What would be published now. */
  record Draft(List<LedgerTable> tables, Map<String, Map<String, Stand>> standing) {}

  Draft draft() {
    var control = new CellControl(POLICY);
    var counted = new ArrayList<Counted>();
    var standing = new HashMap<String, Map<String, Stand>>();
    var groupings = new HashMap<String, Grouping>();
    for (var spec : specs) {
      var grouping = Grouping.identity(spec);
      if (spec.kind().derived()) {
        var oneWay = requireNonNull(groupings.get(TableCatalogue.oneWayId(spec.id())));
        grouping = new Grouping(oneWay.rows(), grouping.columns());
      }
      for (var g = control.next(spec, grouping, counts(spec, grouping));
          !g.equals(grouping);
          g = control.next(spec, grouping, counts(spec, grouping))) {
        grouping = g;
      }
      groupings.put(spec.id(), grouping);
      counted.add(counted(spec, grouping));
      standing.put(spec.id(), stands(spec, grouping));
    }
    var now = new ArrayList<LedgerTable>();
    control.protect(counted).stream()
        .collect(Collectors.groupingBy(t -> t.spec().id(), LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (id, shown) -> now.add(LedgerTable.of("", shown, requireNonNull(groupings.get(id)))));
    return new Draft(now, standing);
  }

  private Counted counted(TableSpec spec, Grouping grouping) {
    var counts = counts(spec, grouping);
    return new Counted(
        spec,
        grouping,
        of(Population.ALL, counts),
        spec.kind().derived() ? List.of() : of(Population.WITHOUT_CAMPAIGNS, counts));
  }

  private static List<Count> of(Population population, List<Count> counts) {
    return counts.stream().filter(c -> c.population().equals(population.key())).toList();
  }

  void publish() {
    publish(draft());
  }

  void publish(Draft draft) {
    var audit = new LedgerAudit(POLICY, ledger, "public", draft.tables());
    remember(audit.settle(flows(audit.moves(), draft.standing())), draft.standing());
  }

  List<Violation> conflicts(Draft draft) {
    var audit = new LedgerAudit(POLICY, ledger, "public", draft.tables());
    return audit.conflicts(flows(audit.moves(), draft.standing()));
  }

  void remember(Settled settled, Map<String, Map<String, Stand>> standing) {
    settled.fresh().forEach(t -> stands.add(standing.get(t.id())));
    settled.fresh().forEach(t -> fates.merge("new", 1, Integer::sum));
    var fresh =
        settled.fresh().stream()
            .map(t -> digested(t, requireNonNull(standing.get(t.id()))))
            .toList();
    assertThat(ledger.contradictions(fresh)).as("other figures of the same sets").isEmpty();
    settled.shown().stream()
        .filter(s -> s.entry() < ledger.entries().size())
        .forEach(s -> fates.merge(s.marked() ? "again" : "same", 1, Integer::sum));
    int release = ledger.entries().size() + 1;
    ledger =
        ledger.with(
            new LedgerEntry("public", release, "", POLICY.toString(), settled.shown(), fresh));
    published.add(settled.tables());
  }

  /** The table with its sets, in whose place anything may stand that is another of another set. */
  private static LedgerTable digested(LedgerTable table, Map<String, Stand> standing) {
    var sets = new ArrayList<String>();
    for (var counted : table.tables()) {
      var cells = cells(standing, counted);
      counted
          .cells()
          .forEach(c -> sets.add(requireNonNull(cells.get(c)).toString().replace(" ", "")));
    }
    return new LedgerTable(table.scope(), table.tables(), sets);
  }

  List<MoveCount> flows(LedgerMoves moves, Map<String, Map<String, Stand>> standing) {
    var counted = new HashMap<List<Object>, List<String>>();
    for (var spec : specs) {
      var now = requireNonNull(standing.get(spec.id()));
      var states =
          ledger.states().stream()
              .filter(s -> moves.beside(s.number()).contains(spec.id()))
              .map(ReleaseLedger.State::number)
              .toList();
      var everybody = new TreeSet<>(now.keySet());
      states.forEach(state -> everybody.addAll(stands.get(state).keySet()));
      for (var who : everybody) {
        var own = new HashMap<Integer, Stand>();
        Optional.ofNullable(now.get(who)).ifPresent(s -> own.put(LedgerMoves.NOW, s));
        for (int state : states) {
          Optional.ofNullable(stands.get(state).get(who)).ifPresent(s -> own.put(state, s));
        }
        var family = own.values().iterator().next().family();
        for (var m : moves.moves(spec.id(), own, family)) {
          counted
              .computeIfAbsent(
                  List.of(m.table(), m.state(), m.pair(), m.aspect(), m.from(), m.to()),
                  k -> new ArrayList<>())
              .add(m.family());
        }
      }
    }
    return counted.entrySet().stream().map(e -> flow(e.getKey(), e.getValue())).toList();
  }

  static MoveCount flow(List<Object> key, List<String> families) {
    return new MoveCount(
        (String) key.get(0),
        (Integer) key.get(1),
        (String) key.get(2),
        (String) key.get(3),
        (String) key.get(4),
        (String) key.get(5),
        families.size(),
        new HashSet<>(families).size());
  }

  Map<String, Stand> stands(TableSpec spec, Grouping grouping) {
    var stands = new TreeMap<String, Stand>();
    for (var person : people.values()) {
      var answers = person.answers().getOrDefault(TableCatalogue.oneWayId(spec.id()), List.of());
      if (!answers.isEmpty()) {
        var rows =
            answers.stream()
                .map(a -> grouping.rowOf(spec.rows().get(a)))
                .distinct()
                .sorted()
                .toList();
        int column =
            spec.kind() == TableKind.NAMED
                ? Math.min(1, person.type())
                : spec.kind().crossed() ? grouping.columnOf(TYPES.get(person.type())) : -1;
        stands.put(
            person.id(),
            new Stand(spec.id(), person.id(), person.family(), person.campaign(), column, rows));
      }
    }
    return stands;
  }

  List<Count> counts(TableSpec spec, Grouping grouping) {
    var members = new HashMap<List<Object>, List<String>>();
    for (var stand : stands(spec, grouping).values()) {
      for (var population : Population.values()) {
        if (population == Population.ALL || !stand.campaign()) {
          var places = new HashSet<List<Object>>();
          for (int row : Stream.concat(stand.rows().stream(), Stream.of(-1)).toList()) {
            for (int column : List.of(stand.column(), -1)) {
              places.add(List.of(population.key(), row, column));
            }
          }
          places.forEach(
              p -> members.computeIfAbsent(p, k -> new ArrayList<>()).add(stand.family()));
        }
      }
    }
    return members.entrySet().stream()
        .map(
            e ->
                new Count(
                    spec.id(),
                    (String) e.getKey().get(0),
                    (Integer) e.getKey().get(1),
                    (Integer) e.getKey().get(2),
                    e.getValue().size(),
                    new HashSet<>(e.getValue()).size()))
        .toList();
  }

  // What an attacker would give much for.

  Map<Cell, Set<String>> cells(ReleaseLedger.State state, Table table) {
    return cells(stands.get(state.number()), table);
  }

  private static Map<Cell, Set<String>> cells(Map<String, Stand> standing, Table table) {
    int width = (int) table.cells().stream().map(Cell::column).distinct().count();
    var cells = new HashMap<Cell, Set<String>>();
    table.cells().forEach(c -> cells.put(c, new TreeSet<>()));
    for (var stand : standing.values()) {
      if (table.population() == Population.ALL || !stand.campaign()) {
        for (int row : stand.rows()) {
          var cell = table.cells().get(row * width + Math.max(0, stand.column()));
          requireNonNull(cells.get(cell)).add(stand.contribution() + "/" + stand.family());
        }
      }
    }
    return cells;
  }

  List<ReleaseLedger.State> states(String table) {
    return ledger.states().stream().filter(s -> s.table().id().equals(table)).toList();
  }

  /** The one-way table that a cross-tab was released with, if that could be shown. */
  Optional<Table> margin(ReleaseLedger.State cross) {
    var oneWay = TableCatalogue.oneWayId(cross.table().id());
    return ledger.entries().get(cross.entry()).shown().stream()
        .filter(s -> s.table().equals(oneWay))
        .flatMap(s -> ledger.entries().get(s.entry()).tables().stream())
        .filter(t -> t.id().equals(oneWay))
        .map(t -> t.tables().get(0))
        .findFirst();
  }

  static Set<String> union(Collection<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
  }

  static int families(Set<String> one, Set<String> other) {
    return Stream.concat(
            one.stream().filter(m -> !other.contains(m)),
            other.stream().filter(m -> !one.contains(m)))
        .map(m -> m.substring(m.indexOf('/') + 1))
        .collect(Collectors.toSet())
        .size();
  }
}
