package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * P3, to the contribution: what ten families stand behind is shown exactly, and what nine do not.
 */
class OneWayTest {
  private static final CellControl CONTROL = new CellControl(ReleasePolicy.standard());
  private static final TableSpec ONE_ANSWER = spec(TableKind.CLOSED, true, 2);
  private static final TableSpec SEVERAL = spec(TableKind.CLOSED, false, 2);

  private static TableSpec spec(TableKind kind, boolean exclusive, int rows) {
    var labels = List.of("a", "b", "c").subList(0, rows);
    return new TableSpec("t", kind, "T", labels, List.of(), false, exclusive);
  }

  /** So many contributions in all, and so many in each row; each a family of its own. */
  private static List<Count> counts(String population, long base, long... rows) {
    var counts = new ArrayList<Count>();
    counts.add(new Count("t", population, -1, -1, base, base));
    for (int row = 0; row < rows.length; row++) {
      counts.add(new Count("t", population, row, -1, rows[row], rows[row]));
    }
    return counts;
  }

  private static List<Long> shown(Table table) {
    return table.cells().stream()
        .map(Cell::count)
        .flatMapToLong(count -> count.isPresent() ? count.stream() : LongStream.of(-1))
        .boxed()
        .toList();
  }

  /** What is shown of all contributions; -1 where a number is withheld. */
  private static List<Long> ofAll(TableSpec spec, long base, long... rows) {
    var counts = counts("all", base, rows);
    return shown(CONTROL.protect(spec, Grouping.identity(spec), counts, List.of()).get(0));
  }

  /** What is shown beside it without campaigns. */
  private static List<Long> ofOthers(TableSpec spec, List<Count> all, List<Count> without) {
    return shown(CONTROL.protect(spec, Grouping.identity(spec), all, without).get(1));
  }

  @Test
  void aPartitionIsShownWholeOrNotAtAll() {
    assertThat(ofAll(ONE_ANSWER, 50, 40, 10)).containsExactly(40L, 10L);
    assertThat(ofAll(ONE_ANSWER, 49, 40, 9)).containsExactly(-1L, -1L);
  }

  @Test
  void aRowIsShownWhereThoseWhoChoseItAndThoseWhoDidNotAreEnough() {
    assertThat(ofAll(SEVERAL, 40, 10, 30)).containsExactly(10L, 30L);
    assertThat(ofAll(SEVERAL, 40, 9, 31)).containsExactly(-1L, -1L);
    assertThat(ofAll(SEVERAL, 40, 12, 40)).containsExactly(12L, -1L);
    assertThat(ofAll(spec(TableKind.CLOSED, false, 1), 40, 40)).containsExactly(40L);
  }

  @Test
  void belowTheLeastPopulationNothingIsShown() {
    assertThat(ofAll(spec(TableKind.CLOSED, true, 1), 10, 10)).containsExactly(10L);
    assertThat(ofAll(spec(TableKind.CLOSED, true, 1), 9, 9)).containsExactly(-1L);
  }

  /** The contributions of campaigns are the difference of the two tables. */
  @Test
  void withoutCampaignsIsShownWhereTheseAreNoneOrEnough() {
    var all = counts("all", 90, 50, 40);
    assertThat(ofOthers(ONE_ANSWER, all, counts("without_campaigns", 90, 50, 40)))
        .containsExactly(50L, 40L);
    assertThat(ofOthers(ONE_ANSWER, all, counts("without_campaigns", 80, 40, 40)))
        .containsExactly(40L, 40L);
    assertThat(ofOthers(ONE_ANSWER, all, counts("without_campaigns", 81, 41, 40)))
        .containsExactly(-1L, -1L);
    assertThat(ofOthers(ONE_ANSWER, all, counts("without_campaigns", 75, 41, 34)))
        .containsExactly(-1L, -1L);
  }

  /** Nor may few of a campaign have left a row unchosen. */
  @Test
  void campaignsThatChoseSeveralRowsAreEnoughInEachAndBesideEach() {
    var all = counts("all", 90, 50, 40);
    assertThat(ofOthers(SEVERAL, all, counts("without_campaigns", 70, 40, 20)))
        .containsExactly(40L, 20L);
    assertThat(ofOthers(SEVERAL, all, counts("without_campaigns", 70, 35, 20)))
        .containsExactly(-1L, -1L);
  }

  @Test
  void aRoundedColumnAddsUpAndTheLargestRemaindersGoUp() {
    assertThat(Rounding.additive(new long[] {6, 13}, 0, 5))
        .isEqualTo(new Rounding(List.of(5L, 15L), 20));
    assertThat(Rounding.additive(new long[] {7, 12, 10}, 0, 5))
        .isEqualTo(new Rounding(List.of(10L, 10L, 10L), 30));
  }

  /** Rounded to nothing, what is not shown would be known to lie below the base. */
  @Test
  void aRestBelowTheBaseGoesUp() {
    assertThat(Rounding.additive(new long[] {10}, 2, 5)).isEqualTo(new Rounding(List.of(10L), 15));
    assertThat(Rounding.additive(new long[] {10}, 12, 5)).isEqualTo(new Rounding(List.of(10L), 20));
    assertThat(Rounding.additive(new long[] {10}, 0, 5)).isEqualTo(new Rounding(List.of(10L), 10));
  }
}
