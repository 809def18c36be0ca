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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellControlTest {
  private static final int TABLES = 500;
  private static final int FEW = 20;
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

  /** What of these columns is withheld: {@code X 20 20 0} says how many chose each row. */
  @ParameterizedTest
  @CsvSource({
    "X 20 20 12;Y 20 30 12;Z 30 20 12, ''",
    "X 20 21 0;Y 20 30 12;Z 30 20 12, X/a X/c", // the others would add up to the base
    "X 21 20 0;Y 20 30 12;Z 30 20 12, X/b X/c",
    "X 3 3 3;Y 20 30 12;Z 30 20 12, X/a X/b X/c", // nine are no column
    "X 30 1 0;Y 20 30 12;Z 30 20 12, X/a X/b X/c", // all but one
    "X 28 2 2;Y 20 30 12;Z 30 20 12, X/b X/c",
    "X 20 20 0;Y 20 30 0;Z 30 20 12, X/a X/c Y/a Y/c",
    "X 20 4 0;Y 4 20 0;Z 4 0 30, X/a X/b X/c Y/a Y/b Y/c Z/a Z/b Z/c" // too little is left
  })
  void aCrossTabWithholdsWhatTellsOfFew(String columns, String withheld) {
    var people = new ArrayList<Crowd.Person>();
    var labels = new ArrayList<String>();
    for (var column : columns.split(";", -1)) {
      var parts = column.split(" ", -1);
      labels.add(parts[0]);
      for (int row = 1; row < parts.length; row++) {
        for (int i = Integer.parseInt(parts[row]); i > 0; i--) {
          var chosen = Set.of("abc".substring(row - 1, row));
          people.add(new Crowd.Person(chosen, parts[0], "f" + people.size(), false));
        }
      }
    }
    var rows = List.of("a", "b", "c");
    var spec = new TableSpec("t", TableKind.CROSS, "T", rows, labels, false, true);
    var grouping = Grouping.identity(spec);
    var counts = new Crowd(people).counts(spec, grouping, Population.ALL);
    assertThat(
            CONTROL.protect(spec, grouping, counts, List.of()).get(0).cells().stream()
                .filter(cell -> cell.count().isEmpty())
                .map(cell -> cell.column() + "/" + cell.row())
                .sorted()
                .collect(Collectors.joining(" ")))
        .isEqualTo(withheld);
  }

  @Tag("slow")
  @Test
  void attackerLearnsNothingFineFromCrossTabs() {
    assertThat(safeCrossTabs(TABLES, new Random().nextLong())).isGreaterThan(TABLES / 2);
  }

  @Test
  void norFromAFewOfThem() {
    assertThat(safeCrossTabs(FEW, 1)).isGreaterThan(FEW / 2);
  }

  /** Attacks so many tables; how many of them show anything. */
  private static int safeCrossTabs(int tables, long seed) {
    var random = new Random(seed);
    int shown = 0;
    for (int i = 0; i < tables; i++) {
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
    return shown;
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
        boolean merged =
            grouping.rows().get(i / columns).size() > 1
                || grouping.columns().get(i % columns).size() > 1;
        assertThat(cell.status())
            .as("seed %d", seed)
            .isEqualTo(merged ? CellStatus.MERGED : CellStatus.PUBLISHED);
      }
    }
    assertThat(2 * table.cells().stream().filter(c -> c.count().isPresent()).count())
        .as("seed %d: a table is shown where half of its cells are", seed)
        .isGreaterThanOrEqualTo(table.cells().size());
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

  /** Rows with how many chose them, {@code x&y} for both; {@code |} between the merged groups. */
  @ParameterizedTest
  @CsvSource({
    "CLOSED, a 40;b 4;c 20;d 12, a|b+d|c",
    "CLOSED, a 9, a",
    "SCALE, 1 40;2 30;3 4;No opinion 12, 1|2+3|No opinion",
    "SCALE, 1 40;2 4;3 20, 1|2+3",
    "SCALE, 1 40;2 30;3 20;4 20;5 20;No opinion 4, 1|2|3+No opinion|4|5",
    "SCALE, 1 40;2 30;No opinion 4, 1+No opinion|2",
    "SCALE, 1 40;No opinion 4, 1+No opinion",
    "SCALE, 1 4;Not applicable 30, 1+Not applicable",
    "SCALE, 1 30;Not sure 4;3 12;4 20, 1|Not sure+3|4",
    "THEMES, a 40;b 4, a|b",
    "THEMES, a 40;b 12;None of these themes 4;No reason given 6, a|b|None of these themes+No reason given",
    "THEMES, a 40;b 12;None of these themes 4;No reason given 5, a|b+None of these themes+No reason given",
    "THEMES, a 40;b 12;None of these themes 10;No reason given 12, a|b|None of these themes|No reason given",
    "THEMES, a 40;b 12;None of these themes 9, a|b+None of these themes",
    "THEMES, a&b 40;a 9;None of these themes 5, a|b|None of these themes",
    "THEMES, a&b 40;a 9;None of these themes 4, a|b+None of these themes",
    "THEMES, None of these themes 9, None of these themes",
    "REQUESTS, a 40;b 12;Other requests only 4, a|b+Other requests only"
  })
  void smallRowsAreMerged(String kind, String chosen, String merged) {
    boolean scale = kind.equals("SCALE");
    var crowd = new ArrayList<Crowd.Person>();
    var rows = new LinkedHashSet<String>();
    for (var choice : chosen.split(";", -1)) {
      int space = choice.lastIndexOf(' ');
      var labels = Set.of(choice.substring(0, space).split("&", -1));
      rows.addAll(new TreeSet<>(labels));
      for (int i = Integer.parseInt(choice.substring(space + 1)); i > 0; i--) {
        crowd.add(new Crowd.Person(labels, "", "f" + crowd.size(), false));
      }
    }
    var spec =
        new TableSpec(
            "t",
            scale ? TableKind.CLOSED : TableKind.valueOf(kind),
            "T",
            List.copyOf(rows),
            List.of(),
            scale,
            !chosen.contains("&"));
    var groups = new Crowd(crowd).settle(CONTROL, spec, Grouping.identity(spec)).rows();
    assertThat(groups.stream().map(group -> String.join("+", group)))
        .containsExactly(merged.split("\\|", -1));
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
