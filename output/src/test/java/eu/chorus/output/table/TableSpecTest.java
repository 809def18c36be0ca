package eu.chorus.output.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The records of tables: what stands under what, what is merged, what share is shown. */
class TableSpecTest {
  private static TableSpec spec(List<Integer> parents) {
    return new TableSpec(
        "provisions:draft1",
        TableKind.PROVISIONS,
        "",
        List.of("whole", "part"),
        List.of(),
        false,
        false,
        parents);
  }

  private static OptionalLong share(long count, long base) {
    return new Cell("", "", OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED)
        .shareInTenths();
  }

  @Test
  void aRowStandsUnderAnEarlierOneOrUnderNone() {
    assertThat(spec(List.of(-1, 0)).parent(1)).isZero();
    assertThat(spec(List.of()).parent(1)).isEqualTo(-1);
    for (var parents : List.of(List.of(-1), List.of(0, -1), List.of(-1, 1), List.of(-2, 0))) {
      assertThatIllegalArgumentException().isThrownBy(() -> spec(parents));
    }
  }

  @Test
  void aGroupingTellsWhereACategoryWentAndALabelWhatItJoins() {
    var grouping =
        new Grouping(List.of(List.of("a"), List.of("b", "c")), List.of(List.of("x", "y")));
    assertThat(grouping.rowOf("a")).isZero();
    assertThat(grouping.rowOf("c")).isEqualTo(1);
    assertThat(grouping.rowOf("x")).isEqualTo(-1);
    assertThat(grouping.columnOf("y")).isZero();
    assertThat(grouping.columnOf("a")).isEqualTo(-1);
  }

  @Test
  void aMergedLabelIsTakenApartAlsoWhereALabelHoldsTheJoint() {
    var labels = List.of("text", "text + audio", "video", "audio");
    for (var group :
        List.of(
            List.of("video"),
            List.of("text + audio", "video"),
            List.of("text", "video", "audio"))) {
      assertThat(Grouping.parts(labels, Grouping.label(group))).isEqualTo(group);
    }
    assertThat(Grouping.parts(labels, "text + audio")).containsExactly("text + audio");
    assertThat(Grouping.parts(labels, "of another table")).containsExactly("of another table");
  }

  @Test
  void aShareIsRoundedHalfUpToTenths() {
    assertThat(share(1, 3)).hasValue(333);
    assertThat(share(2, 3)).hasValue(667);
    assertThat(share(1, 2000)).hasValue(1);
    assertThat(share(1, 2001)).hasValue(0);
    assertThat(share(0, 0)).isEmpty();
    var none = OptionalLong.empty();
    for (var cell :
        List.of(
            new Cell("", "", none, OptionalLong.of(3), CellStatus.WITHHELD),
            new Cell("", "", OptionalLong.of(3), none, CellStatus.WITHHELD))) {
      assertThat(cell.shareInTenths()).isEmpty();
    }
  }

  @Test
  void aTableOfWithheldCellsShowsNothing() {
    var withheld =
        new Cell("a", "", OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
    var shown = new Cell("b", "", OptionalLong.of(7), OptionalLong.of(9), CellStatus.PUBLISHED);
    assertThat(new Table(spec(List.of()), Population.ALL, List.of(withheld)).showsAnything())
        .isFalse();
    assertThat(new Table(spec(List.of()), Population.ALL, List.of(withheld, shown)).showsAnything())
        .isTrue();
  }
}
