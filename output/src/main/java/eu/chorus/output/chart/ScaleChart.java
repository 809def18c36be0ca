package eu.chorus.output.chart;

import eu.chorus.output.chart.Row.Segment;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report.MatrixBlock;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.synthesis.Scale;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Stacked bars that part at the middle of a scale: one bar a row of a matrix question, the low end
 * to the left, the high end to the right.
 */
final class ScaleChart {
  private ScaleChart() {}

  static HouseChart of(MatrixBlock block, Frames frames) {
    var scale = Scale.of(block.tables().get(0).spec().rows(), frames);
    var rows =
        IntStream.range(0, block.tables().size())
            .mapToObj(i -> row(block.labels().get(i), block.tables().get(i), scale, frames))
            .toList();
    var notes = new ArrayList<>(outside(scale, frames));
    notes.addAll(BarsChart.notes(block.tables(), frames));
    return chart(block.title(), block.caption(), notes, rows, scale);
  }

  /** A cross-tab of a scale: one bar a group of respondents. */
  static HouseChart byGroup(TableBlock block, Frames frames) {
    var table = block.table();
    var scale = Scale.of(table.spec().rows(), frames);
    var rows =
        table.cells().stream()
            .map(Cell::column)
            .distinct()
            .map(group -> row(label(group, table, frames), only(group, table), scale, frames))
            .toList();
    var notes = new ArrayList<>(List.of(frames.say("chart.sides")));
    notes.addAll(outside(scale, frames));
    notes.addAll(BarsChart.notes(List.of(table), frames));
    return chart(table.spec().title(), block.caption(), notes, rows, scale);
  }

  private static String label(String group, Table table, Frames frames) {
    return Labels.shortened(table.spec().columns(), group, frames);
  }

  private static Table only(String group, Table cross) {
    return new Table(
        cross.spec(),
        cross.population(),
        cross.cells().stream().filter(cell -> cell.column().equals(group)).toList(),
        cross.asOf());
  }

  private static List<String> outside(Scale scale, Frames frames) {
    return scale.outside().isEmpty()
        ? List.of()
        : List.of(frames.say("chart.outside", frames.join(scale.outside())));
  }

  private static HouseChart chart(
      String title, String caption, List<String> notes, List<Row> rows, Scale scale) {
    var legend =
        scale.steps().stream()
            .map(o -> new HouseChart.Key(o, Palette.scale(scale.place(List.of(o)))))
            .toList();
    return new HouseChart(
        title,
        caption,
        notes,
        rows,
        legend,
        new HouseChart.Look(300, 4, 32, 24, 22, false, true),
        PercentAxis.bothWays());
  }

  private static Row row(String label, Table table, Scale scale, Frames frames) {
    var cells =
        table.cells().stream()
            .filter(c -> c.shareInTenths().isPresent())
            .sorted(Comparator.comparingDouble(c -> scale.place(parts(c, table))))
            .toList();
    double from = -cells.stream().mapToDouble(c -> share(c) * scale.low(parts(c, table))).sum();
    var segments = new ArrayList<Segment>();
    for (var cell : cells) {
      var parts = parts(cell, table);
      if (scale.holdsAny(parts)) {
        var color = Palette.scale(scale.place(parts));
        segments.add(
            new Segment(
                from,
                from + share(cell),
                parts.size() > 1 ? Palette.striped(color) : color,
                frames.roundedShare(cell.shareInTenths().orElseThrow()),
                Palette.PAPER));
        from += share(cell);
      }
    }
    boolean whole = cells.size() == table.cells().size();
    var word = segments.isEmpty() ? "word.withheld" : "word.partWithheld";
    return new Row(label, segments, OptionalDouble.empty(), whole ? "" : frames.say(word));
  }

  private static List<String> parts(Cell cell, Table table) {
    return Grouping.parts(table.spec().rows(), cell.row());
  }

  private static double share(Cell cell) {
    return cell.shareInTenths().orElseThrow() / 10.0;
  }
}
