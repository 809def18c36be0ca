package eu.chorus.output.disclosure.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables that are about the same people, released at different times: requests on themes lie within
 * the themes, and every table of who took part is about all. Somebody who keeps every release
 * subtracts the one of today from the other of long ago. The attacker looks at true sets, and was
 * written apart from the audit.
 */
class LinkedLedgerTest extends PublishedCrowd {
  private static final TableSpec STAKEHOLDERS = participation("stakeholder", TYPES);
  private static final TableSpec COUNTRIES =
      participation("country", List.of("Austria", "Belgium", "Cyprus"));

  /** Rows of requests that are about the theme of the same place; the last is about none. */
  private static final int ON_THEMES = 3;

  LinkedLedgerTest() {
    super(specs(""));
  }

  private static TableSpec participation(String by, List<String> rows) {
    return TableCatalogue.participation(by, by, rows);
  }

  /** The tables while the first theme bears a name with this ending. */
  private static List<TableSpec> specs(String ending) {
    var themes = List.of("audits" + ending, "logs", "copyright", "costs");
    var requests =
        List.of(
            "Add: something on " + themes.get(0),
            "Add: something on logs",
            "Clarify: something on copyright",
            RequestTables.OTHER);
    var raised = new TableSpec("themes:t", TableKind.THEMES, "T", themes, List.of(), false, false);
    var asked =
        new TableSpec("requests:t", TableKind.REQUESTS, "R", requests, List.of(), false, false);
    return List.of(
        STAKEHOLDERS,
        COUNTRIES,
        raised,
        TableCatalogue.themesByStakeholder(raised, TYPES),
        asked,
        RequestTables.byStakeholder(asked, TYPES));
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {3, 8, 26, 27})
  void nobodyLearnsOfFewFromLinkedTablesOfDifferentAges(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 3; round++) {
      live(8, random);
    }
    assertThat(fates).as("seed %d", seed).containsKeys("new", "again");
    assertNothingIsLearnt(seed);
  }

  /** One history, with how much of it is told anew, and how often. */
  @Test
  void ofEnoughEnoughIsToldAndOfFewNothing() {
    live(8, new Random(3));
    assertThat(fates).isEqualTo(Map.of("new", 17, "same", 1, "again", 31));
    assertNothingIsLearnt(3);
  }

  private void live(int steps, Random random) {
    come(80 + random.nextInt(120), random);
    publish();
    for (int step = 0; step < steps; step++) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        happen(random);
      }
      publish();
    }
  }

  private void assertNothingIsLearnt(long seed) {
    assertThat(near()).as("seed %d: speak of a theme and do not ask, or otherwise", seed).isEmpty();
    assertThat(totals()).as("seed %d: took part in one and not in the other", seed).isEmpty();
    assertThat(tight()).as("seed %d: withheld cells bounded too tightly", seed).isEmpty();
  }

  /** Fifty speak of audits and thirty of them ask; then eighteen more of the fifty ask too. */
  @Test
  void whoAsksIsNotTakenFromAThemeOfLongAgoUntilEnoughOthersAsk() {
    come(30, List.of(0), List.of(0));
    come(20, List.of(0), List.of());
    come(30, List.of(1), List.of(1));
    come(10, List.of(1), List.of());
    publish();
    ask(18, 0);
    come(10, List.of(0), List.of());
    come(1, List.of(1), List.of());
    publish();
    assertThat(asOf("themes:t")).as("one came who speaks of logs").hasValue(1);
    assertThat(asOf("requests:t")).as("two of the fifty do not ask").hasValue(1);
    come(20, List.of(0), List.of());
    come(20, List.of(1), List.of());
    publish();
    assertThat(asOf("themes:t")).as("enough came").isEmpty();
    assertThat(asOf("requests:t")).as("still two of the fifty do not ask").hasValue(1);
    come(POLICY.oneWayMinimum(), List.of(0), List.of(0));
    publish();
    assertThat(asOf("requests:t")).as("enough others ask").isEmpty();
  }

  private OptionalInt asOf(String table) {
    return published.get(published.size() - 1).stream()
        .filter(t -> t.spec().id().equals(table))
        .filter(Table::showsAnything)
        .findFirst()
        .orElseThrow()
        .asOf();
  }

  private void come(int many, List<Integer> themes, List<Integer> asked) {
    for (int i = 0; i < many; i++) {
      var id = "c" + next++;
      var answers = new HashMap<>(Map.of("themes:t", themes));
      if (!asked.isEmpty()) {
        answers.put("requests:t", asked);
      }
      people.put(id, new Person(id, id, false, 0, answers));
    }
  }

  private void happen(Random random) {
    switch (random.nextInt(8)) {
      case 0 -> come(1 + random.nextInt(4), random);
      case 1 -> come(12 + random.nextInt(30), random);
      case 2 -> withdraw(random);
      case 3 -> correct(1 + random.nextInt(3), random);
      case 4 -> specs = specs("'".repeat(random.nextInt(2)));
      case 5 -> speak(5 + random.nextInt(10), random);
      default -> ask(5 + random.nextInt(20), random.nextInt(ON_THEMES));
    }
  }

  private void come(int many, Random random) {
    for (int i = 0; i < many; i++) {
      boolean copy = many > 50 && i < 20;
      int type = Math.min(3, (int) Math.abs(random.nextGaussian() * 2));
      come(copy ? "k" + many : "", type, answers(type, random), random);
    }
  }

  private void come(String campaign, int type, Map<String, List<Integer>> answers, Random random) {
    var id = "c" + next++;
    var own = random.nextInt(12) == 0 ? "f" + next / 30 : id;
    boolean copy = !campaign.isEmpty();
    people.put(id, new Person(id, copy ? campaign : own, copy, type, answers));
  }

  /** So many come who speak of one theme and ask for nothing. */
  private void speak(int many, Random random) {
    int theme = random.nextInt(ON_THEMES);
    for (int i = 0; i < many; i++) {
      var answers = new HashMap<>(answers(0, random));
      answers.remove("requests:t");
      answers.put("themes:t", List.of(theme));
      come("", 0, answers, random);
    }
  }

  private static Map<String, List<Integer>> answers(int type, Random random) {
    var answers = new HashMap<String, List<Integer>>();
    answers.put(STAKEHOLDERS.id(), List.of(type));
    answers.put(COUNTRIES.id(), List.of(random.nextInt(6) / 3 + random.nextInt(2)));
    var themes = IntStream.range(0, 4).filter(i -> random.nextInt(2 + i) == 0).boxed().toList();
    if (!themes.isEmpty()) {
      answers.put("themes:t", themes);
      var asks =
          themes.stream().filter(i -> i < ON_THEMES && random.nextInt(10) < 9 - 2 * i).toList();
      if (!asks.isEmpty()) {
        answers.put("requests:t", asks);
      } else if (random.nextInt(3) == 0) {
        answers.put("requests:t", List.of(ON_THEMES));
      }
    }
    return answers;
  }

  private void correct(int many, Random random) {
    for (int i = 0; i < many; i++) {
      var person = some(random);
      put(person, answers(person.type(), random));
    }
  }

  /** So many who spoke of a theme are found to ask for something there, as rules improve. */
  private void ask(int many, int theme) {
    people.values().stream()
        .filter(p -> p.answers().getOrDefault("themes:t", List.of()).contains(theme))
        .filter(p -> !p.answers().getOrDefault("requests:t", List.of()).contains(theme))
        .limit(many)
        .toList()
        .forEach(
            person -> {
              var answers = new HashMap<>(person.answers());
              var asked = Stream.of(answers.getOrDefault("requests:t", List.of()), List.of(theme));
              answers.put(
                  "requests:t",
                  asked
                      .flatMap(List::stream)
                      .filter(row -> row < ON_THEMES)
                      .distinct()
                      .sorted()
                      .toList());
              put(person, answers);
            });
  }

  // The attacker.

  /**
   * A set that some release tells of.
   *
   * @param of the table and the release, for people
   * @param row its place among the table's rows; -1 for all of them
   */
  private record Seen(
      String of, Population population, int row, Set<String> members, OptionalLong count) {
    /** Whether whoever stands in one of the two only are somebody, and too few. */
    boolean isNear(Seen other) {
      int families = families(members, other.members);
      boolean enough =
          families >= POLICY.k()
              || (population != other.population && contributions(other) >= POLICY.oneWayMinimum());
      return families > 0 && !enough;
    }

    private int contributions(Seen other) {
      var both = new HashSet<>(members);
      both.retainAll(other.members);
      return members.size() + other.members.size() - 2 * both.size();
    }
  }

  /** Themes, and what is asked on them, that differ by too few. */
  private List<String> near() {
    return IntStream.range(0, ON_THEMES)
        .boxed()
        .flatMap(row -> near(told("themes:t", row), told("requests:t", row)))
        .toList();
  }

  /** Numbers of all who took part that differ by too few. */
  private List<String> totals() {
    return near(told(STAKEHOLDERS.id(), -1), told(COUNTRIES.id(), -1)).toList();
  }

  private static Stream<String> near(List<Seen> some, List<Seen> others) {
    return some.stream()
        .flatMap(
            one -> others.stream().filter(one::isNear).map(other -> one.of + " / " + other.of));
  }

  private List<Seen> told(String table, int row) {
    return states(table).stream()
        .flatMap(this::seen)
        .filter(seen -> seen.row == row && seen.count.isPresent())
        .toList();
  }

  /** Everything that a state tells of, row by row, with all rows together. */
  private Stream<Seen> seen(ReleaseLedger.State state) {
    var seen = new ArrayList<Seen>();
    for (var table : state.table().tables()) {
      var sets = cells(state, table);
      var of = state.table().id() + " " + table.population() + " " + state.release();
      var rows = table.cells().stream().map(Cell::row).distinct().toList();
      for (var cell : table.cells()) {
        seen.add(
            new Seen(
                of,
                table.population(),
                rows.indexOf(cell.row()),
                requireNonNull(sets.get(cell)),
                cell.count()));
      }
      var base = table.cells().stream().flatMapToLong(c -> c.base().stream()).findFirst();
      seen.add(new Seen(of, table.population(), -1, union(sets.values()), base));
    }
    return seen.stream();
  }

  /**
   * Withheld cells of the cross-tabs of every release, bounded by all that was ever told: also by
   * who knows which of these sets lie within one another, and within those who took part.
   */
  private List<String> tight() {
    var attacker = new SetAttacker();
    var cells = new HashMap<String, List<Seen>>();
    for (var id : List.of("themes:t:by:stakeholder", "requests:t:by:stakeholder")) {
      for (var state : states(id)) {
        var cross = state.table().tables().get(0);
        attacker.add(cross, margin(state), cells(state, cross));
        seen(state).forEach(s -> cells.computeIfAbsent(id, i -> new ArrayList<>()).add(s));
      }
    }
    var took =
        IntStream.range(0, TYPES.size())
            .boxed()
            .flatMap(row -> told(STAKEHOLDERS.id(), row).stream())
            .toList();
    for (var asked : cells.getOrDefault("requests:t:by:stakeholder", List.of())) {
      cells.getOrDefault("themes:t:by:stakeholder", List.of()).stream()
          .filter(raised -> raised.row == asked.row && asked.row < ON_THEMES)
          .filter(raised -> raised.members.containsAll(asked.members))
          .forEach(raised -> attacker.nest(asked.members, raised.members));
    }
    cells.values().stream()
        .flatMap(List::stream)
        .forEach(
            cell ->
                took.stream()
                    .filter(all -> all.members.containsAll(cell.members))
                    .forEach(all -> attacker.nest(cell.members, all.count.orElseThrow())));
    return attacker.tight(POLICY.boundWidth());
  }
}
