package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rounded column tells, against the rounding of every column of small numbers. */
class CrossFactsTest {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();

  /** Numbers from 5 to this are tried in each part. */
  private static final int MOST = 16;

  private static final int MOST_HIDDEN = 12;

  private static final int BASE = -1;
  private static final Unknown BASE_OF_X =
      Unknown.base("", "closed:q", Population.ALL).columns(List.of("X"));

  /** A true column: what is shown of it, and its base. */
  private record Column(List<Long> parts, long base) {
    long rest() {
      return base - sum(parts);
    }

    /** The base, a part, or the one row that is hidden. */
    long number(int row) {
      return row == BASE ? base : row < parts.size() ? parts.get(row) : rest();
    }
  }

  /**
   * A reader who tried all columns would know as much as the bounds say: never more, and less by
   * {@code slack} at most.
   */
  @ParameterizedTest
  @CsvSource({
    "true,0,2,0",
    "true,0,3,1",
    "true,1,1,2",
    "true,1,2,2",
    "true,1,3,2",
    "false,1,2,0",
    "false,0,2,0"
  })
  void whatRoundingTellsIsKnownAndNoMore(boolean exclusive, int hidden, int parts, double slack) {
    var behind = new HashMap<Column, List<Column>>();
    for (var column : columns(exclusive, hidden, parts)) {
      behind.computeIfAbsent(rounded(exclusive, column), r -> new ArrayList<>()).add(column);
    }
    behind.keySet().removeIf(CrossFactsTest::isNearTheEnd);
    assertThat(behind).isNotEmpty();
    for (var told : behind.entrySet()) {
      var system =
          PublishedNumbers.of(POLICY, "", List.of(table(exclusive, hidden, told.getKey())))
              .system();
      for (int row = BASE; row < parts + (exclusive ? hidden : 0); row++) {
        var number = row == BASE ? BASE_OF_X : BASE_OF_X.rows(List.of("r" + row));
        var bounds = system.bounds(number);
        int at = row;
        var met = told.getValue().stream().mapToLong(c -> c.number(at)).summaryStatistics();
        assertThat(List.of(met.getMin() - bounds.low(), bounds.high() - met.getMax()))
            .as("%s of %s", number, told.getKey())
            .allSatisfy(less -> assertThat(less).isBetween(0.0, slack));
      }
    }
  }

  /** Whether columns that were not tried may be rounded to the same. */
  private static boolean isNearTheEnd(Column rounded) {
    return rounded.rest() > MOST_HIDDEN - 2 || rounded.parts().stream().anyMatch(n -> n > MOST - 4);
  }

  private static List<Column> columns(boolean exclusive, int hidden, int parts) {
    var columns = new ArrayList<Column>();
    long all = (long) Math.pow(MOST - 4, parts);
    for (long i = 0; i < all; i++) {
      long code = i;
      var shown = new ArrayList<Long>();
      for (int p = 0; p < parts; p++) {
        shown.add(5 + code % (MOST - 4));
        code /= MOST - 4;
      }
      long sum = sum(shown);
      long least = exclusive ? sum : shown.stream().mapToLong(n -> n).max().orElseThrow();
      long most = sum + (long) hidden * MOST_HIDDEN;
      LongStream.rangeClosed(least, most).forEach(base -> columns.add(new Column(shown, base)));
    }
    return columns;
  }

  private static Column rounded(boolean exclusive, Column column) {
    var parts = column.parts().stream().mapToLong(n -> n).toArray();
    int base = POLICY.roundingBase();
    var rounded =
        exclusive
            ? Rounding.additive(parts, column.rest(), base)
            : Rounding.nearest(parts, column.base(), base);
    return new Column(rounded.parts(), rounded.whole());
  }

  private static Table table(boolean exclusive, int hidden, Column column) {
    int shown = column.parts().size();
    var rows = IntStream.range(0, shown + hidden).mapToObj(i -> "r" + i).toList();
    var spec =
        new TableSpec(
            "closed:q:by:s", TableKind.CROSS, "Q", rows, List.of("X", "Y"), false, exclusive);
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < rows.size(); i++) {
      cells.add(
          i < shown
              ? new Cell(
                  rows.get(i),
                  "X",
                  OptionalLong.of(column.parts().get(i)),
                  OptionalLong.of(column.base()),
                  CellStatus.PUBLISHED)
              : withheld(rows.get(i), "X"));
      cells.add(withheld(rows.get(i), "Y"));
    }
    return new Table(spec, Population.ALL, cells);
  }

  private static Cell withheld(String row, String column) {
    return new Cell(row, column, OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(n -> n).sum();
  }
}
