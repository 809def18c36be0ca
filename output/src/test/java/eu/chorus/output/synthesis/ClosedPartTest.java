package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sentences tell what the published cells say: approved wording, one case each. */
class ClosedPartTest {
  private static final List<String> SCALE =
      List.of("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree", "No opinion");
  private static final List<String> LIST = List.of("Alpha", "Beta", "Gamma");

  @Test
  void aMostlyNegativeResultIsCalledAMajority() {
    assertThat(say(true, true, SCALE, 50, 40, 30, 20, 10, 50))
        .isEqualTo(
            "More contributions chose “Strongly disagree” and “Disagree” (45.0 %) than “Agree” and"
                + " “Strongly agree” (15.0 %). The middle of the scale, “Neutral”, was chosen by"
                + " 15.0 %. 25.0 % chose “No opinion”.");
    assertThat(say(true, true, SCALE, 90, 40, 30, 20, 10, 10))
        .startsWith(
            "A majority of 65.0 % chose “Strongly disagree” and “Disagree”; 15.0 % chose “Agree”"
                + " and “Strongly agree”.");
  }

  @Test
  void aLargeMiddleDoesNotHideTheEnds() {
    assertThat(say(true, true, SCALE, 40, 20, 100, 20, 10, 10))
        .startsWith(
            "The middle of the scale, “Neutral”, was chosen by 50.0 %; 30.0 % chose “Strongly"
                + " disagree” and “Disagree”, 15.0 % chose “Agree” and “Strongly agree”.");
  }

  @Test
  void nearEndsAreDivided() {
    assertThat(say(true, true, SCALE, 40, 40, 30, 40, 35, 15)).startsWith("Answers are divided: ");
  }

  @Test
  void aListNamesTheMostFrequentAndTheNext() {
    assertThat(say(false, true, LIST, 120, 50, 30))
        .isEqualTo("A majority chose “Alpha” (60.0 %, 120 of 200); next comes “Beta” (25.0 %).");
    assertThat(say(false, true, LIST, 80, 70, 50))
        .isEqualTo(
            "The most frequent answer is “Alpha” (40.0 %, 80 of 200), followed by “Beta” (35.0 %).");
    assertThat(say(false, true, LIST, 80, 80, 40))
        .isEqualTo(
            "The most frequent answers are “Alpha” and “Beta”, each with 40.0 % (80 of 200).");
    assertThat(say(false, false, LIST, 150, 120, 100)).startsWith("Chosen most often: “Alpha”");
  }

  @Test
  void withheldCellsAreCountedAndNeverRanked() {
    assertThat(say(false, true, LIST, 80, -1, 50))
        .isEqualTo(
            "The most frequent answer is “Alpha” (40.0 %, 80 of 200), followed by “Gamma”"
                + " (25.0 %). This compares the options that are shown. 1 category is not shown, to"
                + " protect respondents.");
    assertThat(say(false, true, LIST, -1, -1, -1))
        .isEqualTo("Too few contributions answered for any figure to be shown.");
  }

  @Test
  void aScaleWithAHoleIsNotReadAsAScale() {
    assertThat(say(true, true, SCALE, 90, 40, 30, 20, -1, 10))
        .startsWith("The most frequent answer is “Strongly disagree”");
  }

  @Test
  void anOptionMergedIntoTheMiddleLeavesBothEndsReadable() {
    assertThat(sayMerged("Neutral + No opinion", 2, 50, 40, 40, 40, 30))
        .startsWith(
            "More contributions chose “Strongly disagree” and “Disagree” (45.0 %) than “Agree” and"
                + " “Strongly agree” (35.0 %). The middle of the scale, “Neutral” and “No"
                + " opinion”, was chosen by 20.0 %.");
    assertThat(sayMerged("Strongly agree + No opinion", 4, 50, 40, 40, 40, 30))
        .startsWith("The most frequent answer is “Strongly disagree”");
  }

  @Test
  void campaignsThatChangeTheTopAnswerAreTold() {
    var all = table(false, true, LIST, 120, 50, 30);
    var without = table(false, true, LIST, 100, 50, 30);
    assertThat(ClosedPart.sentences(all, Optional.of(without), Frames.of("en")))
        .last()
        .isEqualTo(
            "Without campaigns, the share of “Alpha” is 50.0\u00a0% instead of 60.0\u00a0%.");
  }

  /** The scale with the option outside it merged into one of its steps. */
  private static String sayMerged(String label, int step, long... counts) {
    var rows = new ArrayList<>(SCALE.subList(0, 5));
    rows.set(step, label);
    var spec = table(true, true, SCALE, 1).spec();
    var cells =
        IntStream.range(0, counts.length)
            .mapToObj(
                i ->
                    new Cell(
                        rows.get(i),
                        "",
                        OptionalLong.of(counts[i]),
                        OptionalLong.of(200),
                        i == step ? CellStatus.MERGED : CellStatus.PUBLISHED))
            .toList();
    var table = new Table(spec, Population.ALL, cells);
    var sentences = ClosedPart.sentences(table, Optional.empty(), Frames.of("en"));
    return String.join(" ", sentences).replace('\u00a0', ' ');
  }

  private static String say(boolean ordinal, boolean exclusive, List<String> rows, long... counts) {
    var table = table(ordinal, exclusive, rows, counts);
    var sentences = ClosedPart.sentences(table, Optional.empty(), Frames.of("en"));
    return String.join(" ", sentences).replace('\u00a0', ' ');
  }

  private static Table table(
      boolean ordinal, boolean exclusive, List<String> rows, long... counts) {
    var spec =
        new TableSpec("closed:q", TableKind.CLOSED, "Q?", rows, List.of(), ordinal, exclusive);
    var cells =
        IntStream.range(0, counts.length)
            .mapToObj(
                i ->
                    counts[i] < 0
                        ? new Cell(
                            rows.get(i),
                            "",
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            CellStatus.WITHHELD)
                        : new Cell(
                            rows.get(i),
                            "",
                            OptionalLong.of(counts[i]),
                            OptionalLong.of(200),
                            CellStatus.PUBLISHED))
            .toList();
    return new Table(spec, Population.ALL, cells);
  }
}
