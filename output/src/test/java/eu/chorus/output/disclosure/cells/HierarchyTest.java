package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that stand under one another: shown, counted in the row above, or withheld. */
class HierarchyTest {
  private static final int TABLES = 500;
  private static final int LEAST = 10;
  private static final CellControl CONTROL = new CellControl(ReleasePolicy.standard());

  /** The whole; Commitment 1 with Measures 1.1 and 1.2; Commitment 2 with Measure 2.1. */
  private static final TableSpec SPEC =
      new TableSpec(
          "provisions:draft2",
          TableKind.PROVISIONS,
          "Provisions",
          List.of("All", "C1", "M1.1", "M1.2", "C2", "M2.1"),
          List.of(),
          false,
          false,
          List.of(-1, 0, 1, 1, 0, 4));

  private final List<Crowd.Person> people = new ArrayList<>();

  /** So many unrelated contributions that name these rows. */
  private HierarchyTest add(int n, String... rows) {
    for (int i = 0; i < n; i++) {
      people.add(new Crowd.Person(closed(Set.of(rows)), "", "f" + people.size(), false));
    }
    return this;
  }

  private HierarchyTest campaign(int n, String... rows) {
    for (int i = 0; i < n; i++) {
      people.add(new Crowd.Person(closed(Set.of(rows)), "", "campaign", true));
    }
    return this;
  }

  private static Set<String> closed(Set<String> named) {
    return closed(SPEC, named);
  }

  /** With a row all that it stands under is named too. */
  private static Set<String> closed(TableSpec spec, Set<String> named) {
    var rows = new HashSet<String>();
    for (var name : named) {
      for (int row = spec.rows().indexOf(name); row >= 0; row = spec.parent(row)) {
        rows.add(spec.rows().get(row));
      }
    }
    return rows;
  }

  private List<Table> tables() {
    var crowd = new Crowd(people);
    var grouping = Grouping.identity(SPEC);
    return CONTROL.protect(
        SPEC,
        CONTROL.next(SPEC, grouping, crowd.counts(SPEC, grouping, Population.ALL)),
        crowd.counts(SPEC, grouping, Population.ALL),
        crowd.counts(SPEC, grouping, Population.WITHOUT_CAMPAIGNS));
  }

  private CellStatus status(String row) {
    return tables().get(0).cells().get(SPEC.rows().indexOf(row)).status();
  }

  @Test
  void measureOfNineFamiliesRollsUpAndOneOfTenIsShown() {
    add(30, "C1").add(9, "M1.1");
    assertThat(status("M1.1")).isEqualTo(CellStatus.ROLLED_UP);
    add(1, "M1.1");
    assertThat(status("M1.1")).isEqualTo(CellStatus.PUBLISHED);
  }

  @Test
  void measureThatLeavesNineOfItsCommitmentRollsUpAndTenAreEnough() {
    add(40, "M1.1").add(9, "C1").add(20, "C2");
    assertThat(status("M1.1")).isEqualTo(CellStatus.ROLLED_UP);
    assertThat(status("C1")).isEqualTo(CellStatus.PUBLISHED);
    add(1, "C1");
    assertThat(status("M1.1")).isEqualTo(CellStatus.PUBLISHED);
  }

  @Test
  void measureThatIsAllThatIsSaidOfItsCommitmentIsShown() {
    add(40, "M1.1").add(20, "C2");
    assertThat(status("M1.1")).isEqualTo(CellStatus.PUBLISHED);
  }

  @Test
  void commitmentThatLeavesNineOfTheWholeRollsUpAndItsMeasureWithIt() {
    add(40, "M1.1").add(9, "C2");
    assertThat(status("All")).isEqualTo(CellStatus.PUBLISHED);
    assertThat(Stream.of("C1", "M1.1", "C2", "M2.1").map(this::status))
        .containsOnly(CellStatus.ROLLED_UP);
  }

  @Test
  void whatTheBaseLessTheShownRowsWouldTellIsShownWithLess() {
    add(30, "C1").add(20, "M1.1").add(20, "M1.2");
    add(5, "C2"); // nobody names both, so the whole less C1 would be C2
    assertThat(status("C1")).isEqualTo(CellStatus.ROLLED_UP);
    add(5, "C2");
    assertThat(status("C1")).isEqualTo(CellStatus.PUBLISHED);
    assertThat(status("C2")).isEqualTo(CellStatus.PUBLISHED);
  }

  /** Whoever is in no measure that is shown can only be in the one that is not. */
  @Test
  void theOnlyHiddenMeasureIsNotToldByWhatTheOthersLeaveOfTheirCommitment() {
    var spec = oneCommitment(4);
    assertThat(hidden(spec, 26, 25, 30, 8)).containsExactly("M2", "M4");
    assertThat(hidden(spec, 25, 25, 30, 8)).containsExactly("M1", "M4");
    assertThat(hidden(spec, 26, 25, 30, 0)).as("nobody").containsExactly("M4");
    assertThat(hidden(oneCommitment(5), 26, 25, 30, 4, 4)).as("two").containsExactly("M4", "M5");
  }

  private static TableSpec oneCommitment(int measures) {
    var rows = IntStream.rangeClosed(0, measures).mapToObj(i -> i == 0 ? "C" : "M" + i).toList();
    var parents = IntStream.rangeClosed(0, measures).mapToObj(i -> i == 0 ? -1 : 0).toList();
    return new TableSpec(
        "provisions:draft2", TableKind.PROVISIONS, "P", rows, List.of(), false, false, parents);
  }

  /** Rows without a number where so many name each measure, and nobody two. */
  private static List<String> hidden(TableSpec spec, int... named) {
    var found = new ArrayList<Crowd.Person>();
    for (int measure = 1; measure <= named.length; measure++) {
      for (int i = 0; i < named[measure - 1]; i++) {
        found.add(new Crowd.Person(Set.of("C", "M" + measure), "", "f" + found.size(), false));
      }
    }
    var counts = new Crowd(found).counts(spec, Grouping.identity(spec), Population.ALL);
    return CONTROL.protect(spec, Grouping.identity(spec), counts, List.of()).get(0).cells().stream()
        .filter(cell -> cell.count().isEmpty())
        .map(Cell::row)
        .toList();
  }

  @Test
  void campaignsAreToldApartWhereTheyAreNoneOrEnoughBetweenAnyTwoRows() {
    add(30, "M1.1").add(30, "C1").add(30, "C2").campaign(20, "M1.1");
    assertThat(tables().get(1).showsAnything()).isTrue();
    campaign(9, "C1");
    assertThat(tables().get(1).showsAnything()).as("nine between M1.1 and C1").isFalse();
    campaign(1, "C1");
    assertThat(tables().get(1).showsAnything()).isTrue();
    campaign(9, "C2");
    assertThat(tables().get(1).showsAnything()).as("nine of C2").isFalse();
  }

  @Test
  void nothingIsToldOfNineFamilies() {
    add(9, "M1.1", "M2.1");
    assertThat(tables()).noneMatch(Table::showsAnything);
    assertThat(status("M1.1")).isEqualTo(CellStatus.WITHHELD);
    add(1, "C1", "C2");
    assertThat(status("All")).isEqualTo(CellStatus.PUBLISHED);
  }

  @Test
  void campaignOfFiveHundredCopiesIsOneSupporter() {
    add(30, "C1").add(8, "M1.1").campaign(500, "M1.1");
    assertThat(status("M1.1")).isEqualTo(CellStatus.ROLLED_UP);
    add(1, "M1.1");
    assertThat(status("M1.1")).isEqualTo(CellStatus.PUBLISHED);
    assertThat(tables().get(0).cells().get(2).count()).hasValue(509);
    assertThat(tables().get(1).cells().get(2).status()).isEqualTo(CellStatus.WITHHELD);
  }

  @Test
  void copiesBetweenMeasureAndCommitmentAreOneSupporterToo() {
    add(30, "M1.1").add(8, "C1").campaign(500, "C1").add(40, "C2");
    assertThat(status("M1.1")).isEqualTo(CellStatus.ROLLED_UP);
  }

  @Test
  void whoTakesAnyPublishedNumberFromAnyOtherLearnsOfNobodyOrOfMany() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var met = new EnumMap<CellStatus, Integer>(CellStatus.class);
    for (int i = 0; i < TABLES; i++) {
      var spec = tree(random);
      var crowd = crowd(random, spec);
      var grouping = Grouping.identity(spec);
      var tables =
          CONTROL.protect(
              spec,
              grouping,
              crowd.counts(spec, grouping, Population.ALL),
              crowd.counts(spec, grouping, Population.WITHOUT_CAMPAIGNS));
      tables.get(0).cells().forEach(cell -> met.merge(cell.status(), 1, Integer::sum));
      assertNothingSmall(spec, crowd, tables, seed);
      assertEachRollsUpIntoARowThatIsShown(spec, tables.get(0), seed);
    }
    assertThat(met.get(CellStatus.PUBLISHED)).as("seed %d", seed).isGreaterThan(TABLES);
    assertThat(met.get(CellStatus.ROLLED_UP)).as("seed %d", seed).isGreaterThan(TABLES);
    assertThat(met.get(CellStatus.WITHHELD)).as("seed %d", seed).isPositive();
  }

  private static TableSpec tree(Random random) {
    int rows = 2 + random.nextInt(14);
    var parents = new ArrayList<Integer>();
    for (int row = 0; row < rows; row++) {
      parents.add(row == 0 ? -1 : random.nextInt(row + 1) - 1);
    }
    return new TableSpec(
        "provisions:draft2",
        TableKind.PROVISIONS,
        "T",
        IntStream.range(0, rows).mapToObj(i -> "row " + i).toList(),
        List.of(),
        false,
        false,
        parents);
  }

  private static Crowd crowd(Random random, TableSpec spec) {
    var found = new ArrayList<Crowd.Person>();
    int size = random.nextInt(200);
    int copies = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
    for (int i = 0; i < size; i++) {
      var named = new HashSet<String>();
      do {
        named.add(spec.rows().get((int) (Math.pow(random.nextDouble(), 2) * spec.rows().size())));
      } while (random.nextInt(3) == 0);
      boolean copied = i < copies;
      found.add(
          new Crowd.Person(closed(spec, named), "", copied ? "campaign" : "f" + i / 2, copied));
    }
    return new Crowd(found);
  }

  /** A population whose size is published: who names a row, -1 for any, by position. */
  private record Known(int row, Population population, Set<Integer> people) {
    /** Whether the other lies within this one whatever anybody says. */
    boolean holds(TableSpec spec, Known other) {
      boolean above = row == -1;
      for (int up = other.row; up >= 0; up = spec.parent(up)) {
        above |= up == row;
      }
      return above && (population == Population.ALL || other.population == population);
    }
  }

  private static void assertNothingSmall(
      TableSpec spec, Crowd crowd, List<Table> tables, long seed) {
    var known = new ArrayList<Known>();
    for (var table : tables) {
      if (table.showsAnything()) {
        known.add(known(spec, crowd, -1, table.population()));
      }
      for (int row = 0; row < spec.rows().size(); row++) {
        var cell = table.cells().get(row);
        if (cell.count().isPresent()) {
          var population = known(spec, crowd, row, table.population());
          assertThat(cell.count()).as("seed %d", seed).hasValue(population.people().size());
          assertThat(families(crowd, population.people()))
              .as("seed %d", seed)
              .isGreaterThanOrEqualTo(LEAST);
          known.add(population);
        }
      }
    }
    for (var whole : known) {
      known.stream()
          .filter(part -> whole.holds(spec, part))
          .forEach(part -> assertNoneOrMany(crowd, whole, part, seed));
    }
  }

  private static void assertNoneOrMany(Crowd crowd, Known whole, Known part, long seed) {
    var beyond = new HashSet<>(whole.people());
    beyond.removeAll(part.people());
    if (!beyond.isEmpty()) {
      assertThat(beyond.size()).as("seed %d", seed).isGreaterThanOrEqualTo(LEAST);
    }
    boolean campaigns = whole.population() != part.population(); // one family each: 0020
    if (!beyond.isEmpty() && !campaigns) {
      assertThat(families(crowd, beyond)).as("seed %d", seed).isGreaterThanOrEqualTo(LEAST);
    }
  }

  private static Known known(TableSpec spec, Crowd crowd, int row, Population population) {
    var people =
        IntStream.range(0, crowd.people().size())
            .filter(i -> population == Population.ALL || !crowd.people().get(i).campaign())
            .filter(i -> row < 0 || crowd.people().get(i).rows().contains(spec.rows().get(row)))
            .boxed()
            .collect(Collectors.toSet());
    return new Known(row, population, people);
  }

  private static void assertEachRollsUpIntoARowThatIsShown(TableSpec spec, Table table, long seed) {
    for (int row = 0; row < spec.rows().size(); row++) {
      boolean held = false;
      for (int up = spec.parent(row); up >= 0; up = spec.parent(up)) {
        held |= table.cells().get(up).count().isPresent();
      }
      Cell cell = table.cells().get(row);
      if (cell.count().isEmpty()) {
        assertThat(cell.status())
            .as("seed %d", seed)
            .isEqualTo(held ? CellStatus.ROLLED_UP : CellStatus.WITHHELD);
      }
    }
  }

  private static long families(Crowd crowd, Set<Integer> people) {
    return people.stream().map(i -> crowd.people().get(i).family()).distinct().count();
  }
}
