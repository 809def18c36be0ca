package eu.chorus.output.chart;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report.Measure;
import eu.chorus.output.synthesis.Report.MeasuresBlock;
import eu.chorus.output.table.Cell;
import java.util.List;
import java.util.stream.IntStream;

/** A point for each provision: across, how many are for it; up, how many speak of it. */
final class MeasuresChart {
  private static final double HEIGHT = 420;

  private MeasuresChart() {}

  static HouseChart of(MeasuresBlock block, Frames frames) {
    var points = block.measures().stream().map(MeasuresChart::point).toList();
    double most = points.stream().mapToDouble(MeasuresPoints.Point::up).max().orElse(0);
    int end = SlopeChart.end(most);
    var ticks = IntStream.rangeClosed(0, 4).mapToObj(i -> frames.roundedShare(i * 250L)).toList();
    var steps =
        IntStream.rangeClosed(0, 5).mapToObj(i -> frames.roundedShare(2L * i * end)).toList();
    return HouseChart.free(
        block.title(),
        block.caption(),
        List.of(frames.say("measures.across")),
        List.of(
            new HouseChart.Key(frames.say("measures.for"), Palette.BAR),
            new HouseChart.Key(frames.say("measures.against"), Palette.MARK)),
        HEIGHT,
        new MeasuresPoints(points, ticks, steps, end));
  }

  private static MeasuresPoints.Point point(Measure measure) {
    return new MeasuresPoints.Point(
        measure.label(), percent(measure.agreed()), percent(measure.spoken()));
  }

  private static double percent(Cell cell) {
    return cell.shareInTenths().orElseThrow() / 10.0;
  }
}
