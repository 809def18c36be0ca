package eu.chorus.output.disclosure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.cells.Move;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one contribution moved between a released table and the table of today. */
class CrossingTest {
  private static final List<String> LABELS = List.of("a", "b", "c");

  /**
   * Rows of both tables; where it stood and stands, by index; {@code -} where it is not counted.
   */
  @ParameterizedTest
  @CsvSource({
    "one, a b c, a b c, 0, 1, any out>in; rows .a>.b",
    "one, a b c, a b c, 1, 1, ''",
    "one, a b c, a b c, -, 1, any >in; rows >.b",
    "one, a b c, a b c, 2, -, any out>; rows .c>",
    "one, a b+c, a b c, 1, 2, 1.0~1.0 in>out",
    "one, a b+c, a b c, 0, 2, any out>in; rows .a>.b; 1.0~2.0 out>in",
    "one, a b c, a b+c, 2, 1, 1.0~1.0 out>in",
    "several, a b c, a b c, 0, 0 1, any out>in; =b=. out>in",
    "several, a b c, a b c, 0 2, -, any out>; columns .>; =a=. in>; =b=. out>; =c=. in>",
    "tree, a b c, a b c, 0, 0 1, any out>in; =b=. out>in; =b=.<a out>in; =c=.<b >out",
    "tree, a b c, a b c, -, 0, any >in; columns >.; =a=. >in; =b=. >out; =c=. >out; =b=.<a >out; =c=.<a >out",
    "tree, a b c, a b c, 0 1 2, 0 1, any out>in; =c=. in>out; =c=.<b in>out; =c=.<a in>out"
  })
  void aContributionMoves(
      String kind, String before, String now, String was, String is, String moves) {
    var crossing = new Crossing(7, table(kind, before), table(kind, now));
    assertThat(
            crossing.moves(stand(was), stand(is), "f").stream()
                .map(CrossingTest::told)
                .collect(Collectors.joining("; ")))
        .isEqualTo(moves);
  }

  private static String told(Move move) {
    assertThat(List.of(move.table(), move.state(), move.pair(), move.family()))
        .containsExactly("t", 7, "aa", "f");
    return move.aspect() + " " + move.from() + ">" + move.to();
  }

  private static @Nullable Stand stand(String rows) {
    return rows.equals("-")
        ? null
        : new Stand(
            "t",
            "c",
            "f",
            false,
            -1,
            Arrays.stream(rows.split(" ")).map(Integer::valueOf).toList());
  }

  private static LedgerTable table(String kind, String rows) {
    var groups = Arrays.stream(rows.split(" ")).map(g -> List.of(g.split("\\+"))).toList();
    var cells = new ArrayList<Cell>();
    for (var group : groups) {
      cells.add(
          new Cell(
              Grouping.label(group),
              "",
              OptionalLong.of(20),
              OptionalLong.of(60),
              CellStatus.PUBLISHED));
    }
    var spec =
        new TableSpec(
            "t",
            kind.equals("tree") ? TableKind.PROVISIONS : TableKind.CLOSED,
            "T",
            LABELS,
            List.of(),
            false,
            kind.equals("one"),
            kind.equals("tree") ? List.of(-1, 0, 1) : List.of());
    return LedgerTable.of(
        "", List.of(new Table(spec, Population.ALL, cells)), new Grouping(groups, List.of()));
  }
}
