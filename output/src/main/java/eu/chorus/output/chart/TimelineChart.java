package eu.chorus.output.chart;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Stretch;
import eu.chorus.output.table.Table;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Steps over time: as wide as the days that are counted together, as high as contributions came on
 * a day of these. A row whose outer end is not told is as wide as the narrowest of the others; one
 * that is many times as long is cut.
 */
final class TimelineChart {
  private static final double HEIGHT = 260;

  /** A step is drawn as wide as so many of the narrowest, and no wider. */
  private static final int WIDEST = 3;

  private final TableBlock block;
  private final Frames frames;

  private TimelineChart(TableBlock block, Frames frames) {
    this.block = block;
    this.frames = frames;
  }

  static HouseChart of(TableBlock block, Frames frames) {
    var chart = new TimelineChart(block, frames);
    var steps = chart.steps();
    return HouseChart.free(
        block.table().spec().title(),
        block.caption(),
        chart.notes(steps),
        List.of(),
        HEIGHT,
        new TimelineSteps(steps));
  }

  /** The days of a cell, those of several joined; empty where they are not known. */
  private static Optional<Stretch> stretch(Table table, Cell cell) {
    return Grouping.parts(table.spec().rows(), cell.row()).stream()
        .flatMap(row -> Stretch.of(row).stream())
        .reduce((one, next) -> new Stretch(one.first(), next.last()));
  }

  private List<String> notes(List<TimelineSteps.Step> steps) {
    var table = block.table();
    var notes = new ArrayList<>(List.of(frames.say("chart.timeline")));
    if (table.cells().stream().anyMatch(cell -> stretch(table, cell).isEmpty())) {
      notes.add(frames.say("chart.undated"));
    }
    if (steps.stream().anyMatch(TimelineSteps.Step::cut)) {
      notes.add(frames.say("chart.timelineCut"));
    }
    block.compared().ifPresent(t -> notes.add(frames.say("chart.timelineCompared")));
    notes.addAll(BarsChart.notes(List.of(table), frames));
    return notes;
  }

  private List<TimelineSteps.Step> steps() {
    var table = block.table();
    long narrowest =
        table.cells().stream()
            .flatMap(cell -> stretch(table, cell).stream())
            .filter(Stretch::bounded)
            .mapToLong(TimelineChart::days)
            .min()
            .orElse(1);
    var labels = new TimelineLabels(frames);
    var steps = new ArrayList<TimelineSteps.Step>();
    for (var cell : table.cells()) {
      stretch(table, cell)
          .map(s -> step(cell, s.bounded() ? days(s) : narrowest, narrowest, labels.next(s)))
          .ifPresent(steps::add);
    }
    return steps;
  }

  private static long days(Stretch stretch) {
    return ChronoUnit.DAYS.between(stretch.first(), stretch.last()) + 1;
  }

  private TimelineSteps.Step step(Cell cell, long days, long narrowest, String label) {
    return new TimelineSteps.Step(
        Math.min(days, WIDEST * narrowest),
        days > WIDEST * narrowest,
        height(cell, days),
        block.compared().stream()
            .flatMap(t -> t.cells().stream())
            .filter(c -> c.row().equals(cell.row()))
            .map(c -> height(c, days))
            .findFirst()
            .orElse(OptionalDouble.empty()),
        block.table().isMerged(cell) ? Palette.striped(Palette.BAR) : Palette.BAR,
        label,
        cell.count().isPresent()
            ? frames.number(cell.count().getAsLong())
            : frames.say("word.withheld"));
  }

  private static OptionalDouble height(Cell cell, long days) {
    return cell.count().isPresent()
        ? OptionalDouble.of(cell.count().getAsLong() / (double) days)
        : OptionalDouble.empty();
  }
}
