package eu.chorus.output.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.chorus.model.Topic;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.RequestTables.Ask;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A table of an earlier release looks as it did: whoever left may change no order and no note. */
class ShownAgainTest {
  private static final TableSpec SPEC =
      new TableSpec(
          "participation:country",
          TableKind.PARTICIPATION,
          "Countries",
          List.of("Belgium", "Malta", "Poland", "Spain", TableCatalogue.OTHERS),
          List.of(),
          false,
          true);

  private static Cell cell(String row, long count, CellStatus status) {
    return new Cell(row, "", OptionalLong.of(count), OptionalLong.of(100), status);
  }

  private static final Table RELEASED =
      new Table(
          SPEC,
          Population.ALL,
          List.of(
              cell("Belgium", 12, CellStatus.PUBLISHED),
              cell("Malta + Poland", 29, CellStatus.MERGED),
              cell("Spain", 45, CellStatus.PUBLISHED),
              cell(TableCatalogue.OTHERS, 14, CellStatus.MERGED)));

  private static final Table AGAIN =
      new Table(
          SPEC,
          Population.ALL,
          RELEASED.cells().stream()
              .map(c -> cell(c.row(), c.count().orElseThrow(), CellStatus.FROZEN))
              .toList(),
          OptionalInt.of(1));

  private static List<String> order(Table table) {
    return new TableBlock(table, ChartKind.BARS, "", "").cells().stream().map(Cell::row).toList();
  }

  @Test
  void inItsOrder() {
    assertThat(order(AGAIN))
        .isEqualTo(order(RELEASED))
        .containsExactly("Spain", "Belgium", "Malta + Poland", TableCatalogue.OTHERS);
  }

  @Test
  void withWhatIsMergedMarked() {
    assertThat(AGAIN.cells().stream().map(AGAIN::isMerged))
        .containsExactly(false, true, false, true);
    assertThat(AGAIN.mergesAnything()).isTrue();
  }

  /** Whoever leaves may take the tenth family of a point with them, and with it its row. */
  @Test
  void ofATableThatTellsNothingNoPointIsListed() {
    var points =
        RequestTables.byStakeholder(
            RequestTables.requests(
                new Topic("audit", "Audits", "", List.of(), List.of()),
                List.of(new Ask("clarify", false, "risk"), new Ask("add", false, ""))),
            List.of("Academia", "Providers"));
    assertThat(new Table(points, Population.ALL, List.of()).withheld().cells())
        .extracting(Cell::row, Cell::column)
        .containsExactly(
            tuple(RequestTables.OTHER, "Academia"), tuple(RequestTables.OTHER, "Providers"));
    assertThat(new Table(SPEC, Population.ALL, List.of()).withheld().cells())
        .extracting(Cell::row)
        .containsExactlyElementsOf(SPEC.rows());
  }
}
