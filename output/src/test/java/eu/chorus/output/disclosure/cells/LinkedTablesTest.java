package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.Evidence;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables that share margins: what each keeps, all together must keep. */
class LinkedTablesTest {
  private static final int SETS = 500;
  private static final int FEW = 20;
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final CellControl CONTROL = new CellControl(POLICY);
  private static final List<String> TYPES = List.of("A", "B", "C", "D");

  @Tag("slow")
  @Test
  void nothingFineFollowsFromTablesThatShareMargins() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    int crossed = 0;
    int withheld = 0;
    for (int i = 0; i < SETS; i++) {
      var tables = protectedSafely(random, "seed %d, set %d".formatted(seed, i));
      crossed += shown(tables) > 0 ? 1 : 0;
      withheld += tables.stream().anyMatch(LinkedTablesTest::isPartWithheld) ? 1 : 0;
    }
    assertThat(crossed).as("seed %d", seed).isGreaterThan(SETS / 3);
    assertThat(withheld).as("seed %d", seed).isGreaterThan(SETS / 10);
  }

  /** The sets of a few seeds, of which we know how much can be shown: protection may cost less. */
  @Test
  void enoughOfAFewSetsIsShownAndNothingFineFollows() {
    long shown = 0;
    for (long seed = 0; seed < FEW; seed++) {
      shown += shown(protectedSafely(new Random(seed), "seed %d".formatted(seed)));
    }
    assertThat(shown).isGreaterThanOrEqualTo(227);
  }

  /** Tables protected each by itself, and with cells withheld at random: half of them tell more. */
  @Test
  void twoAttackersWrittenApartAgree() {
    for (long seed = 0; seed < 2 * FEW; seed++) {
      var random = new Random(seed);
      var tables =
          LinkedCrowd.random(random, TYPES).counted(CONTROL).stream()
              .flatMap(
                  c ->
                      CONTROL
                          .protect(c.spec(), c.grouping(), c.all(), c.withoutCampaigns())
                          .stream())
              .map(table -> table.spec().kind().crossed() ? withholding(random, table) : table)
              .toList();
      var published = PublishedNumbers.of(POLICY, "", tables);
      var cells = published.withheld().keySet().stream().filter(n -> !n.row().isEmpty()).toList();
      assertThat(published.system().narrow(cells, POLICY.boundWidth()).isEmpty())
          .as("seed %d", seed)
          .isEqualTo(new SecondAttacker(tables).narrowest() >= 5 - 1e-6);
    }
  }

  private static Table withholding(Random random, Table table) {
    var cells = table.cells().stream();
    return new Table(
        table.spec(),
        table.population(),
        cells
            .map(cell -> random.nextInt(8) == 0 ? withheld(cell.row(), cell.column()) : cell)
            .toList());
  }

  private static List<Table> protectedSafely(Random random, String set) {
    var tables = CONTROL.protect(LinkedCrowd.random(random, TYPES).counted(CONTROL));
    assertThat(new SecondAttacker(tables).narrowest()).as(set).isGreaterThanOrEqualTo(5 - 1e-6);
    return tables;
  }

  /** How many cells of cross-tabs are told. */
  private static long shown(List<Table> tables) {
    return tables.stream()
        .filter(table -> table.spec().kind() == TableKind.CROSS)
        .flatMap(table -> table.cells().stream())
        .filter(cell -> cell.count().isPresent())
        .count();
  }

  private static boolean isPartWithheld(Table table) {
    return table.showsAnything() && table.cells().stream().anyMatch(c -> c.count().isEmpty());
  }

  /** Participation hides C and D in one number; a cross-tab shows how many C there are. */
  @Test
  void crossTabThatTellsApartWhatParticipationMergesIsFound() {
    var participation = participation(new long[] {60, 40, 24}, "A", "B", TableCatalogue.OTHERS);
    assertCaught(
        "participation:stakeholder", List.of(participation, closed(124, 60, 64), cross(25)));
  }

  @Test
  void sameTablesAreSafeWhereTheMergedColumnsAreTheSame() {
    var participation = participation(new long[] {60, 40, 24}, "A", "B", TableCatalogue.OTHERS);
    var spec = crossSpec();
    var cells = new ArrayList<Cell>();
    for (var row : List.of("yes", "no")) {
      cells.add(cell(row, "A", 30, 60));
      cells.add(cell(row, "B", 20, 40));
      cells.add(cell(row, "C + D", row.equals("yes") ? 10 : 15, 25));
    }
    var tables =
        List.of(participation, closed(124, 60, 64), new Table(spec, Population.ALL, cells));
    assertThat(Audit.of(POLICY, tables, Map.of()).weak()).isEmpty();
    assertThat(new SecondAttacker(tables).narrowest()).isGreaterThanOrEqualTo(5);
  }

  /** One withheld cell in a column whose other cells are shown, between 8 and 12. */
  @Test
  void loneWithheldCellIsFoundByTheRestOfItsColumn() {
    var cells =
        List.of(
            cell("yes", "A + B", 60, 100),
            cell("yes", "C + D", 15, 25),
            cell("no", "A + B", 40, 100),
            withheld("no", "C + D"));
    var tables = List.of(closed(124, 75, 49), new Table(crossSpec(), Population.ALL, cells));
    assertCaught("closed:q:by:stakeholder", tables);
  }

  /** 44 of 47 belong to no campaign: three who do are told by subtraction. */
  @Test
  void differenceOfPopulationsBelowTheMinimumIsFound() {
    var all = closed(110, 47, 63);
    for (long less : new long[] {1, 4}) {
      var without = closed(Population.WITHOUT_CAMPAIGNS, 110 - less, 47 - less, 63);
      assertRefused("closed:q", List.of(all, without));
    }
    for (long less : new long[] {0, 5}) {
      var without = closed(Population.WITHOUT_CAMPAIGNS, 110 - less, 47 - less, 63);
      assertThat(Audit.of(POLICY, List.of(all, without), Map.of()).weak()).isEmpty();
    }
  }

  @Test
  void narrowerProvisionThatLeavesTooFewOfTheWiderIsFound() {
    for (long inside : new long[] {26, 29}) {
      assertRefused("provisions:d", List.of(provisions(30, inside)));
    }
    for (long inside : new long[] {25, 30}) {
      assertThat(Audit.of(POLICY, List.of(provisions(30, inside)), Map.of()).weak()).isEmpty();
    }
  }

  private static Table provisions(long whole, long part) {
    var spec =
        new TableSpec(
            "provisions:d",
            TableKind.PROVISIONS,
            "P",
            List.of("Commitment 1", "Measure 1.1"),
            List.of(),
            false,
            false,
            List.of(-1, 0));
    return new Table(
        spec,
        Population.ALL,
        List.of(cell("Commitment 1", "", whole, 60), cell("Measure 1.1", "", part, 60)));
  }

  private static void assertCaught(String table, List<Table> tables) {
    assertThat(new SecondAttacker(tables).narrowest()).isLessThan(5);
    assertRefused(table, tables);
  }

  /** The gate's own attack names the table, whatever made the tables. */
  private static void assertRefused(String id, List<Table> tables) {
    assertThat(Audit.of(POLICY, tables, Map.of()).weak().values())
        .extracting(table -> table.spec().id())
        .contains(id);
    var gate = new DisclosureGate(POLICY, Duration.ofMinutes(1));
    var evidence = new Evidence(List.of(), List.of(), Set.of(), NameRegister.empty());
    assertThatThrownBy(() -> gate.admit(new Report("R", "", List.of(), tables), evidence))
        .isInstanceOf(GateRefusal.class)
        .hasMessageContaining("UNPROTECTED_TABLE in " + id);
  }

  private static TableSpec crossSpec() {
    return new TableSpec(
        "closed:q:by:stakeholder", TableKind.CROSS, "Q", List.of("yes", "no"), TYPES, false, true);
  }

  /** Half of each column says yes; D shows nothing. */
  private static Table cross(long base) {
    var cells = new ArrayList<Cell>();
    for (var row : List.of("yes", "no")) {
      cells.add(cell(row, "A", 30, 60));
      cells.add(cell(row, "B", 20, 40));
      cells.add(cell(row, "C", row.equals("yes") ? 10 : base - 10, base));
      cells.add(withheld(row, "D"));
    }
    return new Table(crossSpec(), Population.ALL, cells);
  }

  private static Table closed(long base, long... counts) {
    return closed(Population.ALL, base, counts);
  }

  private static Table closed(Population population, long base, long... counts) {
    var spec =
        new TableSpec(
            "closed:q", TableKind.CLOSED, "Q", List.of("yes", "no"), List.of(), false, true);
    return new Table(
        spec,
        population,
        List.of(cell("yes", "", counts[0], base), cell("no", "", counts[1], base)));
  }

  private static Table participation(long[] counts, String... rows) {
    var spec = TableCatalogue.participation("stakeholder", "S", List.of(rows));
    long base = LongStream.of(counts).sum();
    return new Table(
        spec,
        Population.ALL,
        IntStream.range(0, rows.length).mapToObj(i -> cell(rows[i], "", counts[i], base)).toList());
  }

  private static Cell cell(String row, String column, long count, long base) {
    return new Cell(
        row, column, OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED);
  }

  private static Cell withheld(String row, String column) {
    return new Cell(row, column, OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }
}
