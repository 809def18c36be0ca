package eu.chorus.output.disclosure.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three rounds, five corrections, ten withdrawals and late comments, each published at once, and
 * somebody who keeps every release. The attacker here looks at true sets, set by set, and was
 * written apart from the audit.
 */
class LedgerSimulationTest extends PublishedCrowd {
  /** Marks the label of a theme that was renamed, each time once more. */
  private static final String RENAMED = "'";

  private static final TableSpec SINGLE = spec("closed:q", TableKind.CLOSED, true, false, 4);
  private static final TableSpec CROSS =
      spec("closed:q:by:stakeholder", TableKind.CROSS, true, true, 4);
  private static final TableSpec MULTIPLE = spec("closed:m", TableKind.CLOSED, false, false, 5);
  private static final TableSpec THEMES = spec("themes:t", TableKind.THEMES, false, false, 5);
  private static final TableSpec THEMES_CROSS =
      spec("themes:t:by:stakeholder", TableKind.THEMES_CROSS, false, true, 5);
  private static final TableSpec PROVISIONS =
      new TableSpec(
          "provisions:d",
          TableKind.PROVISIONS,
          "",
          List.of("All", "C 1", "M 1.1", "M 1.2", "C 2", "M 2.1"),
          List.of(),
          false,
          false,
          List.of(-1, 0, 1, 1, 0, 4));
  private static final List<TableSpec> SPECS =
      List.of(
          SINGLE,
          CROSS,
          MULTIPLE,
          THEMES,
          THEMES_CROSS,
          TableCatalogue.byProviders(THEMES),
          PROVISIONS,
          TableCatalogue.byProviders(PROVISIONS));

  LedgerSimulationTest() {
    super(SPECS);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nobodyWhoKeepsEveryReleaseLearnsOfFew(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 3; round++) {
      add(120 + random.nextInt(120), random);
      publish();
      for (int i = 0; i < 3; i++) {
        add(i == 2 ? 12 + random.nextInt(30) : 1 + random.nextInt(3), random);
        publish();
      }
      for (int i = 0; i < (round == 2 ? 1 : 2); i++) {
        correct(random);
        publish();
      }
      for (int i = 0; i < (round == 2 ? 4 : 3); i++) {
        withdraw(random);
        publish();
      }
    }
    assertThat(fates).as("seed %d", seed).containsKeys("new", "again");
    assertNothingIsLearnt(seed);
  }

  /** The same people under other themes: a name, a merger or a few passages, and somebody less. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nobodyLearnsOfFewFromEditsOfTheCodebook(long seed) {
    var random = new Random(seed);
    add(240, random);
    publish();
    for (int edit = 0; edit < 9; edit++) {
      int renamed = rename(random);
      if (edit % 3 == 0) {
        leave(renamed);
      } else if (edit % 3 == 1) {
        merge(random);
        reassign(random);
      }
      if (edit % 2 > 0) {
        withdraw(random);
      }
      if (edit % 4 == 3) {
        add(60, random);
      }
      publish();
    }
    assertThat(fates).as("seed %d", seed).containsKeys("new", "again");
    assertNothingIsLearnt(seed);
  }

  /** One history of everything that happens, with how much of it is told anew, and how often. */
  @Test
  void ofEnoughEnoughIsToldAndOfFewNothing() {
    var random = new Random(1);
    add(160, random);
    publish();
    List<Runnable> events =
        List.of(
            () -> {},
            () -> add(2, random),
            () -> add(30, random),
            () -> correct(random),
            () -> leave(rename(random)),
            () -> merge(random),
            () -> reassign(random),
            () -> withdraw(random),
            () -> add(60, random));
    for (var event : events) {
      event.run();
      publish();
    }
    assertThat(fates).isEqualTo(Map.of("new", 12, "same", 8, "again", 60));
    assertNothingIsLearnt(1);
  }

  private void assertNothingIsLearnt(long seed) {
    assertThat(namedByFew()).as("seed %d: named in one of two, by few", seed).isEmpty();
    assertThat(published)
        .as("seed %d: named beside a table of its time", seed)
        .allMatch(this::isNamedBeside);
    assertThat(tooNear()).as("seed %d: differences of 1 to k-1 families", seed).isEmpty();
    assertThat(unequal()).as("seed %d: figures of one set", seed).isEmpty();
    assertThat(tight()).as("seed %d: withheld cells bounded too tightly", seed).isEmpty();
  }

  @Test
  void aCandidateThatAnotherReleaseOvertookIsRefused() {
    var random = new Random(3);
    add(150, random);
    var first = draft();
    assertThat(conflicts(first)).isEmpty();
    var somebody =
        people.values().stream().filter(p -> p.answers().containsKey(SINGLE.id())).findFirst();
    people.remove(somebody.orElseThrow().id());
    var second = draft();
    assertThat(conflicts(second)).isEmpty();
    publish(first);
    assertThat(conflicts(first)).as("the same once more").isEmpty();
    assertThat(conflicts(second))
        .as("one person less")
        .contains(new Violation(Rule.LEDGER_CONFLICT, SINGLE.id(), ""));
    add(150, random);
    publish();
    assertThat(fates.getOrDefault("new", 0)).as("enough others came").isGreaterThan(SPECS.size());
  }

  @Test
  void whatIsInAProvisionAndNotInOneBelowItMustNotDifferByOne() {
    add(60, 0, PROVISIONS, 0, 1);
    add(60, 0, PROVISIONS, 0, 1, 2);
    add(60, 0, PROVISIONS, 0, 4);
    publish();
    add(20, 0, PROVISIONS, 0, 1, 2);
    add(20, 0, PROVISIONS, 0, 4);
    publish();
    assertThat(shown(PROVISIONS).asOf()).as("nobody came to the first alone").isEmpty();
    add(20, 0, PROVISIONS, 0, 1, 2);
    add(20, 0, PROVISIONS, 0, 4);
    add(1, 0, PROVISIONS, 0, 1);
    publish();
    assertThat(shown(PROVISIONS).asOf()).as("one came to the first alone").hasValue(2);
  }

  @Test
  void aRowIsNotNamedOrUnnamedByFew() {
    var naming = TableCatalogue.byProviders(THEMES);
    add(60, 1, THEMES, 0);
    add(60, 1, THEMES, 1);
    add(POLICY.crossMinimum(), 0, THEMES, 0);
    int last = next - 1;
    publish();
    assertThat(shown(naming).cells()).extracting(Cell::row).containsExactly("Option 0");
    people.remove("c" + last);
    add(20, 1, THEMES, 0);
    add(20, 1, THEMES, 1);
    publish();
    assertThat(shown(THEMES).asOf()).as("many came").isEmpty();
    assertThat(shown(naming).cells()).as("one left, so nothing is told").isEmpty();
    add(20, 1, THEMES, 0);
    add(20, 1, THEMES, 1);
    add(POLICY.k() + 1, 0, THEMES, 1);
    publish();
    assertThat(shown(naming).cells()).as("beside the first release one row has lost one").isEmpty();
    add(20, 1, THEMES, 1);
    add(POLICY.oneWayMinimum(), 0, THEMES, 0);
    publish();
    assertThat(shown(naming).cells())
        .as("enough came to either")
        .extracting(Cell::row)
        .containsExactly("Option 0", "Option 1");
  }

  @Test
  void aThemeUnderAnotherNameIsNotToldWithOneLess() {
    add(60, 1, THEMES, 0, 1);
    add(60, 1, THEMES, 1);
    publish();
    relabel(List.of("Another name", "Option 1", "Option 2", "Option 3", "Option 4"));
    leave(0);
    publish();
    assertThat(shown(THEMES).asOf()).as("one passage less").hasValue(1);
    for (int i = 1; i < POLICY.oneWayMinimum(); i++) {
      leave(0);
    }
    publish();
    assertThat(shown(THEMES.id()).asOf()).as("enough passages less").isEmpty();
  }

  /** P6, for 30 contributions: whoever leaves, the report says what it said. */
  @Tag("slow")
  @Test
  void withoutAnyOneContributionTheSameIsSaid() {
    var random = new Random(6);
    add(240, random);
    publish();
    var said = figures(published.get(0));
    var everybody = new ArrayList<>(people.values());
    Collections.shuffle(everybody, random);
    for (var person : everybody.subList(0, 30)) {
      people.remove(person.id());
      var draft = draft();
      var audit = new LedgerAudit(POLICY, ledger, "public", draft.tables());
      var again = audit.settle(flows(audit.moves(), draft.standing()));
      assertThat(figures(again.tables())).as("without %s", person.id()).isEqualTo(said);
      people.put(person.id(), person);
    }
  }

  /** What a reader is told, apart from when it was first told. */
  private static List<List<Object>> figures(List<Table> tables) {
    return tables.stream()
        .flatMap(
            t ->
                t.cells().stream()
                    .map(
                        c ->
                            List.<Object>of(
                                t.spec().id(),
                                t.population(),
                                c.row(),
                                c.column(),
                                c.count(),
                                c.base())))
        .toList();
  }

  private Table shown(String id) {
    return published.get(published.size() - 1).stream()
        .filter(t -> t.spec().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Table shown(TableSpec spec) {
    return published.get(published.size() - 1).stream()
        .filter(t -> t.spec().equals(spec))
        .findFirst()
        .orElseThrow();
  }

  private void add(int many, int type, TableSpec spec, Integer... rows) {
    for (int i = 0; i < many; i++) {
      var id = "c" + next++;
      people.put(id, new Person(id, id, false, type, Map.of(spec.id(), List.of(rows))));
    }
  }

  private void add(int many, Random random) {
    boolean campaign = many > 100;
    var copied = answers(random);
    for (int i = 0; i < many; i++) {
      var id = "c" + next++;
      boolean copy = campaign && i < 25;
      var family = copy ? "k" + many : random.nextInt(12) == 0 ? "f" + next / 30 : id;
      people.put(
          id,
          new Person(id, family, copy, random.nextInt(12) / 4, copy ? copied : answers(random)));
    }
  }

  private Map<String, List<Integer>> answers(Random random) {
    var answers = new HashMap<String, List<Integer>>();
    int single = (int) Math.min(3, Math.abs(random.nextGaussian()) * 1.6);
    if (random.nextInt(10) > 0) {
      answers.put(SINGLE.id(), List.of(single));
    }
    for (var spec : List.of(MULTIPLE, THEMES)) {
      var rows =
          IntStream.range(0, labels(spec).size())
              .filter(i -> random.nextInt(3 + 3 * i) < 2)
              .boxed()
              .toList();
      if (!rows.isEmpty()) {
        answers.put(spec.id(), rows);
      }
    }
    var provisions = new TreeSet<Integer>();
    for (int row = 1; row < PROVISIONS.rows().size(); row++) {
      if (random.nextInt(2 + 2 * row) < 2) {
        for (int up = row; up >= 0; up = PROVISIONS.parent(up)) {
          provisions.add(up);
        }
      }
    }
    if (!provisions.isEmpty()) {
      answers.put(PROVISIONS.id(), List.copyOf(provisions));
    }
    return answers;
  }

  private List<String> labels(TableSpec spec) {
    return specs.stream().filter(s -> s.id().equals(spec.id())).findFirst().orElseThrow().rows();
  }

  /** One theme has another label. */
  private int rename(Random random) {
    var labels = new ArrayList<>(labels(THEMES));
    int row = random.nextInt(labels.size());
    labels.set(row, labels.get(row) + RENAMED);
    relabel(labels);
    return row;
  }

  /** A passage of somebody who is counted under other themes too is no longer under this one. */
  private void leave(int row) {
    people.values().stream()
        .filter(p -> p.answers().getOrDefault(THEMES.id(), List.of()).contains(row))
        .filter(p -> p.answers().getOrDefault(THEMES.id(), List.of()).size() > 1)
        .findFirst()
        .ifPresent(
            person -> {
              var left = new ArrayList<>(person.answers().getOrDefault(THEMES.id(), List.of()));
              left.remove((Integer) row);
              var answers = new HashMap<>(person.answers());
              answers.put(THEMES.id(), List.copyOf(left));
              put(person, answers);
            });
  }

  /** Two themes become one, while there are enough. */
  private void merge(Random random) {
    var labels = new ArrayList<>(labels(THEMES));
    if (labels.size() < 4) {
      return;
    }
    int gone = 1 + random.nextInt(labels.size() - 1);
    labels.remove(gone);
    relabel(labels);
    for (var person : List.copyOf(people.values())) {
      place(person, row -> row < gone ? row : row - 1); // the one before takes its passages
    }
  }

  /** A few passages go under another theme. */
  private void reassign(Random random) {
    int rows = labels(THEMES).size();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int by = 1 + random.nextInt(rows - 1);
      place(some(random), row -> (row + by) % rows);
    }
  }

  private void place(Person person, IntUnaryOperator placed) {
    var answers = new HashMap<>(person.answers());
    answers.computeIfPresent(
        THEMES.id(),
        (id, rows) -> rows.stream().map(placed::applyAsInt).distinct().sorted().toList());
    put(person, answers);
  }

  private void relabel(List<String> labels) {
    specs =
        SPECS.stream()
            .map(
                s ->
                    TableCatalogue.oneWayId(s.id()).equals(THEMES.id())
                        ? new TableSpec(
                            s.id(),
                            s.kind(),
                            s.title(),
                            labels,
                            s.columns(),
                            s.ordinal(),
                            s.exclusive())
                        : s)
            .toList();
  }

  private void correct(Random random) {
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      put(some(random), answers(random));
    }
  }

  // The attacker.

  /** Sets that both of two states show and that differ by 1 to k-1 families. */
  private List<String> tooNear() {
    var found = new ArrayList<String>();
    var states = ledger.states();
    for (var one : states) {
      for (var other : states) {
        boolean comparable =
            one.number() < other.number() && one.table().id().equals(other.table().id());
        for (var population : comparable ? Population.values() : new Population[0]) {
          var sets = underOldNames(sets(one, population));
          var others = underOldNames(sets(other, population));
          for (var labels : sets.keySet()) {
            if (others.containsKey(labels)) {
              int families = families(sets.get(labels), others.get(labels));
              if (families > 0 && families < POLICY.k()) {
                found.add(
                    one.table().id()
                        + " "
                        + population
                        + " "
                        + labels
                        + " "
                        + one.release()
                        + "/"
                        + other.release()
                        + ": "
                        + families);
              }
            }
          }
        }
      }
    }
    return found;
  }

  /**
   * Every set that can be subtracted: shown cells, those who answered but are not in them, all who
   * answered, and where rows exclude one another every union of rows, by the labels it joins.
   */
  private Map<String, Set<String>> sets(ReleaseLedger.State state, Population population) {
    var table =
        state.table().tables().stream().filter(t -> t.population() == population).findFirst();
    if (table.isEmpty() || !table.get().showsAnything()) {
      return Map.of();
    }
    var spec = table.get().spec();
    var cells = cells(state, table.get());
    var base = union(cells.values());
    var sets = new TreeMap<String, Set<String>>();
    sets.put("base", base);
    var shown = table.get().cells().stream().filter(c -> c.count().isPresent()).toList();
    if (spec.exclusive() && spec.columns().isEmpty()) {
      for (int mask = 1; mask < 1 << shown.size(); mask++) {
        int m = mask;
        var some =
            IntStream.range(0, shown.size())
                .filter(i -> (m >> i & 1) == 1)
                .mapToObj(shown::get)
                .toList();
        var labels =
            some.stream()
                .flatMap(c -> Grouping.parts(spec.rows(), c.row()).stream())
                .sorted()
                .toList();
        sets.put(labels.toString(), union(some.stream().map(cells::get).toList()));
      }
      return sets;
    }
    for (var cell : shown) {
      sets.put(cell.row() + "|" + cell.column(), cells.get(cell));
      if (spec.columns().isEmpty()) {
        var rest = new HashSet<>(base);
        rest.removeAll(requireNonNull(cells.get(cell)));
        sets.put("not " + cell.row(), rest);
        for (int up = spec.parent(spec.rows().indexOf(cell.row())); up >= 0; up = spec.parent(up)) {
          var above = table.get().cells().get(up);
          var beside = new HashSet<>(requireNonNull(cells.get(above)));
          beside.removeAll(requireNonNull(cells.get(cell)));
          if (above.count().isPresent()) {
            sets.put(above.row() + " but not " + cell.row(), beside);
          }
        }
      }
    }
    return sets;
  }

  /** Whoever reads two reports sees which theme was renamed. */
  private static Map<String, Set<String>> underOldNames(Map<String, Set<String>> sets) {
    var known = new TreeMap<String, Set<String>>();
    sets.forEach((labels, set) -> known.put(labels.replace(RENAMED, ""), set));
    return known;
  }

  /** Rows named in one of two releases only, although few came or went. */
  private List<String> namedByFew() {
    var found = new ArrayList<String>();
    var states =
        ledger.states().stream().filter(s -> s.table().spec().kind() == TableKind.NAMED).toList();
    for (var one : states) {
      for (var other : states) {
        if (one.number() < other.number() && one.table().id().equals(other.table().id())) {
          var sets = named(one);
          named(other)
              .forEach(
                  (cell, set) -> {
                    var twin =
                        sets.keySet().stream()
                            .filter(c -> c.row().equals(cell.row()))
                            .filter(c -> c.column().equals(cell.column()))
                            .filter(c -> c.status() != cell.status())
                            .findFirst();
                    if (twin.isPresent()
                        && families(requireNonNull(sets.get(twin.get())), set) < POLICY.k()) {
                      found.add(one.table().id() + " " + cell.row());
                    }
                  });
        }
      }
    }
    return found;
  }

  private Map<Cell, Set<String>> named(ReleaseLedger.State state) {
    return cells(state, state.table().tables().get(0));
  }

  /** Whether each row that is named is shown, in figures of the same time. */
  private boolean isNamedBeside(List<Table> release) {
    return release.stream()
        .filter(t -> t.spec().kind() == TableKind.NAMED)
        .allMatch(
            naming -> {
              var beside =
                  release.stream()
                      .filter(
                          t -> t.spec().id().equals(TableCatalogue.oneWayId(naming.spec().id())))
                      .findFirst()
                      .orElseThrow();
              var shown =
                  beside.cells().stream()
                      .filter(c -> c.count().isPresent())
                      .map(Cell::row)
                      .collect(Collectors.toSet());
              return naming.cells().isEmpty()
                  || (naming.asOf().equals(beside.asOf())
                      && naming.cells().stream().allMatch(c -> shown.contains(c.row())));
            });
  }

  /** Cells of the same label and set that have two figures, or one that was withheld once. */
  private List<String> unequal() {
    var figures = new HashMap<String, Set<String>>();
    for (var state : ledger.states()) {
      for (var table : state.table().tables()) {
        if (table.showsAnything()) {
          cells(state, table)
              .forEach(
                  (cell, set) ->
                      figures
                          .computeIfAbsent(
                              table.spec().id()
                                  + table.population()
                                  + cell.row()
                                  + "|"
                                  + cell.column()
                                  + set,
                              k -> new TreeSet<>())
                          .add(cell.count().toString()));
        }
      }
    }
    return figures.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> e.getKey() + e.getValue())
        .toList();
  }

  /** Joint bounds: one variable for each distinct set of a cross-tab, whatever release shows it. */
  private List<String> tight() {
    return Stream.of(CROSS, THEMES_CROSS).flatMap(cross -> tight(cross).stream()).toList();
  }

  private List<String> tight(TableSpec cross) {
    var attacker = new SetAttacker();
    for (var state : states(cross.id())) {
      var table = state.table().tables().get(0);
      attacker.add(table, margin(state), cells(state, table));
    }
    return attacker.tight(POLICY.boundWidth());
  }
}
