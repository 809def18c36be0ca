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
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CellControlTest {
  private static final int TABLES = 500;
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final CellControl CONTROL = new CellControl(POLICY);

  @Test
  void ofFewNothingIsToldButARoundedTotal() {
    assertThat(CONTROL.total(12, POLICY.populationMinimum() - 1)).hasValue(10);
    assertThat(CONTROL.total(13, 2)).hasValue(15);
    assertThat(CONTROL.total(2, 2)).hasValue(0);
    assertThat(CONTROL.total(12, POLICY.populationMinimum())).isEmpty();
  }

  /** P9, counted in families: copies of one dissenter are one. */
  @Test
  void aGroupOfWhichAllOrAllButOneSayTheSameIsNotShownAlone() {
    assertThat(columns(20, 0, 0)).doesNotContain("X");
    assertThat(columns(19, 1, 1)).doesNotContain("X");
    assertThat(columns(16, 4, 1)).doesNotContain("X");
    assertThat(columns(14, 6, 6)).contains("X", "Y");
  }

  /** The columns that are shown if of X so many say yes, and so many of so many families no. */
  private static List<String> columns(int yes, int no, int families) {
    var spec =
        new TableSpec(
            "closed:q:by:stakeholder",
            TableKind.CROSS,
            "Q",
            List.of("yes", "no"),
            List.of("X", "Y"),
            false,
            true);
    var people = new ArrayList<Crowd.Person>();
    for (int i = 0; i < 20; i++) {
      people.add(new Crowd.Person(Set.of("yes"), "Y", "yes" + i, false));
      people.add(new Crowd.Person(Set.of("no"), "Y", "no" + i, false));
    }
    for (int i = 0; i < yes; i++) {
      people.add(new Crowd.Person(Set.of("yes"), "X", "x" + i, false));
    }
    for (int i = 0; i < no; i++) {
      people.add(new Crowd.Person(Set.of("no"), "X", "dissent" + i % families, false));
    }
    var crowd = new Crowd(people);
    var grouping = crowd.settle(CONTROL, spec, Grouping.identity(spec));
    var counts = crowd.counts(spec, grouping, Population.ALL);
    return CONTROL.protect(spec, grouping, counts, List.of()).get(0).cells().stream()
        .filter(cell -> cell.count().isPresent())
        .map(Cell::column)
        .distinct()
        .toList();
  }

  @Test
  void oneWayTablesAreExactAndNeverSmall() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    int published = 0;
    for (int i = 0; i < TABLES; i++) {
      var spec = oneWay(spec(random));
      var crowd = Crowd.random(random, spec, random.nextInt(300));
      var grouping = crowd.settle(CONTROL, spec, Grouping.identity(spec));
      var all = crowd.counts(spec, grouping, Population.ALL);
      var without = crowd.counts(spec, grouping, Population.WITHOUT_CAMPAIGNS);
      var tables = CONTROL.protect(spec, grouping, all, without);
      for (var table : tables) {
        published += table.showsAnything() ? 1 : 0;
        for (int row = 0; row < table.cells().size(); row++) {
          var cell = table.cells().get(row);
          var people = crowd.in(grouping, row, -1, table.population());
          if (cell.count().isPresent()) {
            assertThat(cell.count()).as("seed %d", seed).hasValue(people.size());
            assertThat(families(people)).as("seed %d", seed).isGreaterThanOrEqualTo(10);
          }
        }
      }
      assertNested(tables.get(0), tables.get(1), seed);
    }
    assertThat(published).as("seed %d", seed).isGreaterThan(TABLES);
  }

  private static void assertNested(Table all, Table without, long seed) {
    for (int row = 0; row < all.cells().size(); row++) {
      var one = all.cells().get(row);
      var other = without.cells().get(row);
      if (other.count().isPresent()) {
        assertThat(one.count().getAsLong() - other.count().getAsLong())
            .as("seed %d", seed)
            .satisfiesAnyOf(
                d -> assertThat(d).isZero(), d -> assertThat(d).isGreaterThanOrEqualTo(10));
      }
    }
  }

  @Tag("slow")
  @Test
  void attackerLearnsNothingFineFromCrossTabs() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    int shown = 0;
    for (int i = 0; i < TABLES; i++) {
      var spec = spec(random);
      var crowd = Crowd.random(random, spec, 20 + random.nextInt(600));
      var rows = crowd.settle(CONTROL, oneWay(spec), Grouping.identity(oneWay(spec)));
      var start = new Grouping(rows.rows(), Grouping.identity(spec).columns());
      var grouping = crowd.settle(CONTROL, spec, start);
      var counts = crowd.counts(spec, grouping, Population.ALL);
      var table = CONTROL.protect(spec, grouping, counts, List.of()).get(0);
      var margin =
          CONTROL
              .protect(
                  oneWay(spec), rows, crowd.counts(oneWay(spec), rows, Population.ALL), List.of())
              .get(0);
      if (table.showsAnything()) {
        shown++;
        assertCrossTab(crowd, grouping, table, seed);
        assertThat(new SecondAttacker(table, margin).narrowest())
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(5 - 1e-6);
      }
    }
    assertThat(shown).as("seed %d", seed).isGreaterThan(TABLES / 2);
  }

  private static void assertCrossTab(Crowd crowd, Grouping grouping, Table table, long seed) {
    int columns = grouping.columns().size();
    for (int i = 0; i < table.cells().size(); i++) {
      var cell = table.cells().get(i);
      if (cell.count().isPresent()) {
        var people = crowd.in(grouping, i / columns, i % columns, Population.ALL);
        long count = cell.count().getAsLong();
        assertThat(families(people)).as("seed %d", seed).isGreaterThanOrEqualTo(5);
        assertThat(count % 5).as("seed %d", seed).isZero();
        assertThat(Math.abs(count - people.size())).as("seed %d", seed).isLessThan(5);
      }
    }
    for (int column = 0; column < columns; column++) {
      assertAdditive(table, column, columns, seed);
    }
  }

  private static void assertAdditive(Table table, int column, int columns, long seed) {
    var cells =
        IntStream.range(0, table.cells().size())
            .filter(i -> i % columns == column)
            .mapToObj(table.cells()::get)
            .toList();
    if (table.spec().exclusive() && cells.stream().allMatch(c -> c.count().isPresent())) {
      assertThat(cells.stream().mapToLong(c -> c.count().orElseThrow()).sum())
          .as("seed %d", seed)
          .isEqualTo(cells.get(0).base().orElseThrow());
    }
  }

  @Test
  void smallOptionOfScaleJoinsItsNeighbour() {
    var spec =
        new TableSpec(
            "t",
            TableKind.CLOSED,
            "T",
            List.of("1", "2", "3", "No opinion"),
            List.of(),
            true,
            true);
    var crowd = new CrowdBuilder().add("1", 40).add("2", 30).add("3", 4).add("No opinion", 12);
    assertThat(crowd.build().settle(CONTROL, spec, Grouping.identity(spec)).rows())
        .containsExactly(List.of("1"), List.of("2", "3"), List.of("No opinion"));
  }

  @Test
  void optionThatNobodyChoseIsMerged() {
    var spec =
        new TableSpec("t", TableKind.CLOSED, "T", List.of("a", "b", "c"), List.of(), false, true);
    var crowd = new CrowdBuilder().add("a", 40).add("b", 15).build();
    var grouping = crowd.settle(CONTROL, spec, Grouping.identity(spec));
    assertThat(grouping.rows()).containsExactly(List.of("a"), List.of("b", "c"));
    var counts = crowd.counts(spec, grouping, Population.ALL);
    assertThat(CONTROL.protect(spec, grouping, counts, List.of()).get(0).cells())
        .extracting(Cell::status)
        .containsExactly(CellStatus.PUBLISHED, CellStatus.MERGED);
  }

  @Test
  void smallPopulationIsWithheldWhole() {
    var spec = new TableSpec("t", TableKind.CLOSED, "T", List.of("a", "b"), List.of(), false, true);
    var crowd = new CrowdBuilder().add("a", 5).add("b", 4).build();
    var grouping = crowd.settle(CONTROL, spec, Grouping.identity(spec));
    var counts = crowd.counts(spec, grouping, Population.ALL);
    assertThat(CONTROL.protect(spec, grouping, counts, counts)).noneMatch(Table::showsAnything);
  }

  private static long families(List<Crowd.Person> people) {
    return people.stream().map(Crowd.Person::family).distinct().count();
  }

  private static TableSpec spec(Random random) {
    return new TableSpec(
        "t",
        TableKind.CROSS,
        "T",
        labels("row ", 2 + random.nextInt(6)),
        labels("column ", 2 + random.nextInt(9)),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private static TableSpec oneWay(TableSpec spec) {
    return new TableSpec(
        spec.id(),
        TableKind.CLOSED,
        spec.title(),
        spec.rows(),
        List.of(),
        spec.ordinal(),
        spec.exclusive());
  }

  private static List<String> labels(String prefix, int n) {
    return IntStream.range(0, n).mapToObj(i -> prefix + i).toList();
  }
}
