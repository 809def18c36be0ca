package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What exact tables tell of a row that one of them withholds. */
class OneWayFactsTest {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();

  /** Rows with their number, {@code ?} where it is withheld; the first table's base is 60. */
  @ParameterizedTest
  @CsvSource({
    "CLOSED, true, a 37;b 20;c ?, 3, 3", // what is left
    "CLOSED, false, a 37;b 20;c ?, 3, 60", // nobody chose nothing
    "THEMES, false, a 37;b 50;c ?, 0, 60",
    "THEMES, false, a 37;None of these themes 10;c ?, 13, 50", // themes do not hold who has none
    "PROVISIONS, false, a 37;b 20;c ?, 0, 37" // c stands under a
  })
  void aWithheldRowLiesWithin(
      TableKind kind, boolean exclusive, String rows, double low, double high) {
    var system = PublishedNumbers.of(POLICY, "", List.of(table(kind, exclusive, rows))).system();
    var bounds = system.bounds(Unknown.base("", "t", Population.ALL).rows(List.of("c")));
    assertThat(List.of(bounds.low(), bounds.high())).containsExactly(low, high);
  }

  @Test
  void nobodyAnsweredWhoDidNotTakePart() {
    var spec = TableCatalogue.participation("country", "C", List.of("here", "there"));
    var cells = List.of(cell("here", "30", 70), cell("there", "40", 70));
    var took = new Table(spec, Population.ALL, cells);
    var hidden = table(TableKind.CLOSED, false, "a ?;b ?;c ?");
    var system = PublishedNumbers.of(POLICY, "", List.of(took, hidden)).system();
    assertThat(system.bounds(Unknown.base("", "t", Population.ALL)).high()).isEqualTo(70);
  }

  @Test
  void aRowThatIsToldByWhatIsLeftIsWeak() {
    var table = table(TableKind.CLOSED, true, "a 37;b 20;c ?");
    assertThat(Audit.of(POLICY, List.of(table), Map.of()).weak())
        .containsExactly(
            Map.entry(Unknown.base("", "t", Population.ALL).rows(List.of("c")), table));
  }

  /** Enough contributions lie between, but copies of few. */
  @ParameterizedTest
  @CsvSource({"24, true", "25, false"})
  void whatFewFamiliesWroteBetweenTwoNumbersIsWeak(long families, boolean weak) {
    var table = table(TableKind.PROVISIONS, false, "a 37;b 20;c 22");
    var c = Unknown.base("", "t", Population.ALL).rows(List.of("c"));
    var truth = Map.of(c, new Tally(22, 20), c.rows(List.of("a")), new Tally(37, families));
    assertThat(Audit.of(POLICY, List.of(table), truth).weak().containsKey(c)).isEqualTo(weak);
    assertThat(Audit.of(POLICY, List.of(table), Map.of()).isPassed()).isTrue();
  }

  private static Table table(TableKind kind, boolean exclusive, String rows) {
    var cells = new ArrayList<Cell>();
    for (var row : rows.split(";", -1)) {
      int space = row.lastIndexOf(' ');
      cells.add(cell(row.substring(0, space), row.substring(space + 1), 60));
    }
    var labels = cells.stream().map(Cell::row).toList();
    boolean tree = kind == TableKind.PROVISIONS;
    var parents = tree ? List.of(-1, -1, 0) : List.<Integer>of();
    var spec = new TableSpec("t", kind, "T", labels, List.of(), false, exclusive, parents);
    return new Table(spec, Population.ALL, cells);
  }

  private static Cell cell(String row, String count, long base) {
    return count.equals("?")
        ? new Cell(row, "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD)
        : new Cell(
            row,
            "",
            OptionalLong.of(Long.parseLong(count)),
            OptionalLong.of(base),
            CellStatus.PUBLISHED);
  }
}
