package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.cells.InformationLoss.Line;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationLossTest {
  private static final TableSpec SPEC =
      new TableSpec("t", TableKind.CLOSED, "T", List.of("a", "b", "c"), List.of(), false, true);
  private static final Grouping MERGED =
      new Grouping(List.of(List.of("a"), List.of("b", "c")), List.of());

  @Test
  void everyFinestCellIsInOneState() {
    var counted = counted(40, 12);
    var tables = new CellControl(ReleasePolicy.standard()).protect(List.of(counted));
    var loss = InformationLoss.of(tables, List.of(counted));
    assertThat(loss.lines())
        .containsExactly(
            new Line("t", TableKind.CLOSED, Population.ALL, 3, 1, 2, 0, 0, 0, 0, 12, 0),
            new Line(
                "t", TableKind.CLOSED, Population.WITHOUT_CAMPAIGNS, 3, 0, 0, 0, 0, 0, 3, 0, 0));
    assertThat(loss.lines().get(0).lost()).isEqualTo(2);
    assertThat(loss.total(Line::cells)).isEqualTo(6);
    assertThat(loss.byKind().get(TableKind.CLOSED))
        .isEqualTo(
            new Line("CLOSED", TableKind.CLOSED, Population.ALL, 6, 1, 2, 0, 0, 0, 3, 12, 0));
  }

  @Test
  void contributionsOfWithheldGroupsAreCounted() {
    var counted = counted(40, 9);
    var tables = new CellControl(ReleasePolicy.standard()).protect(List.of(counted));
    var loss = InformationLoss.of(tables, List.of(counted));
    assertThat(loss.lines().get(0))
        .isEqualTo(new Line("t", TableKind.CLOSED, Population.ALL, 3, 0, 0, 0, 0, 0, 3, 0, 49));
  }

  @Test
  void linesOfOneKindAddUpNumberByNumber() {
    var one = new Line("t", TableKind.THEMES, Population.ALL, 45, 1, 2, 3, 4, 5, 30, 7, 8);
    var other = new Line("u", TableKind.THEMES, Population.ALL, 90, 10, 20, 1, 2, 7, 50, 70, 80);
    assertThat(new InformationLoss(List.of(one, other)).byKind())
        .containsOnlyKeys(TableKind.THEMES)
        .containsValue(
            new Line(
                "THEMES", TableKind.THEMES, Population.ALL, 135, 11, 22, 4, 6, 12, 80, 77, 88));
  }

  @Test
  void aLineATableIsWrittenUnderNames() {
    var line = new Line("say \"a\"", TableKind.THEMES, Population.ALL, 45, 1, 2, 3, 4, 5, 30, 7, 8);
    assertThat(new InformationLoss(List.of(line)).csv())
        .isEqualTo(
            """
            table,kind,population,cells,published,merged,rolledUp,named,frozen,withheld,\
            contributionsMerged,contributionsWithheld
            "say ""a\""",THEMES,all,45,1,2,3,4,5,30,7,8
            """);
  }

  private static Counted counted(long first, long second) {
    var counts = List.of(count(-1, first + second), count(0, first), count(1, second));
    return new Counted(SPEC, MERGED, counts, List.of());
  }

  private static Count count(int row, long n) {
    return new Count("t", "all", row, -1, n, n);
  }
}
