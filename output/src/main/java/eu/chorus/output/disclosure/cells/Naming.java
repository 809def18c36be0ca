package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a small group raises too, told without a number: only where enough of its families do, and
 * only of a row that is itself shown. Of every other row nothing at all is told, not even that it
 * was withheld.
 */
final class Naming {
  /** The first column is the group; the second is everybody else. */
  private static final int GROUP = 0;

  private final ReleasePolicy policy;
  private final TableSpec spec;
  private final Grouping grouping;
  private final Tallies tallies;

  Naming(ReleasePolicy policy, TableSpec spec, Grouping grouping, Tallies tallies) {
    this.policy = policy;
    this.spec = spec;
    this.grouping = grouping;
    this.tallies = tallies;
  }

  Table table() {
    var isShown = shownRows();
    var cells =
        IntStream.range(0, tallies.rows())
            .filter(row -> isShown.test(row))
            .filter(row -> !tallies.cell(row, GROUP).isBelow(policy.crossMinimum()))
            .mapToObj(this::cell)
            .toList();
    return new Table(spec, Population.ALL, cells);
  }

  /** Both columns together are the one-way table that the rows come from. */
  private IntPredicate shownRows() {
    return spec.parents().isEmpty()
        ? new OneWay(policy, spec.oneWay(TableKind.THEMES), grouping, tallies)::isShown
        : new Hierarchy(policy, spec.oneWay(TableKind.PROVISIONS), tallies)::isShown;
  }

  private Cell cell(int row) {
    return new Cell(
        Grouping.label(grouping.rows().get(row)),
        spec.columns().get(GROUP),
        OptionalLong.empty(),
        OptionalLong.empty(),
        CellStatus.NAMED);
  }
}
