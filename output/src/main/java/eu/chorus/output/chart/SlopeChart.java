package eu.chorus.output.chart;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report.RoundsBlock;
import eu.chorus.output.table.Cell;
import java.util.List;

/** Lines from one round to the next, one a row, with the share written at both ends. */
final class SlopeChart {
  private static final double LEAST = 240;
  private static final double OF_A_ROW = 34;

  /** Where the values' axis may end; the rows that are not drawn have no part in the choice. */
  private static final List<Integer> ENDS = List.of(25, 50, 100);

  private SlopeChart() {}

  static HouseChart of(RoundsBlock block, Frames frames) {
    var lines =
        block.rows().stream().map(row -> line(row.before(), row.now(), block, frames)).toList();
    double most = lines.stream().mapToDouble(l -> Math.max(l.before(), l.now())).max().orElse(0);
    int end = end(most);
    double height = Math.max(LEAST, OF_A_ROW * lines.size()) + SlopeLines.HEADING;
    return HouseChart.free(
        block.now().spec().title(),
        block.caption(),
        List.of(frames.say("chart.rounds")),
        List.of(
            new HouseChart.Key(frames.say("rounds.grew"), Palette.BAR),
            new HouseChart.Key(frames.say("rounds.shrank"), Palette.MARK)),
        height,
        new SlopeLines(lines, block.earlier(), block.later(), end));
  }

  /** Where an axis of shares ends that holds the largest that is drawn, in percent. */
  static int end(double most) {
    return ENDS.stream().filter(e -> e >= most).findFirst().orElse(100);
  }

  private static SlopeLines.Line line(Cell before, Cell now, RoundsBlock block, Frames frames) {
    return new SlopeLines.Line(
        Labels.shortened(block.now(), now.row(), frames),
        share(before),
        share(now),
        frames.share(before.shareInTenths().orElseThrow()),
        frames.share(now.shareInTenths().orElseThrow()));
  }

  private static double share(Cell cell) {
    return cell.shareInTenths().orElseThrow() / 10.0;
  }
}
