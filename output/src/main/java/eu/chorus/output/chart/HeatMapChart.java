package eu.chorus.output.chart;

import eu.chorus.output.chart.Row.Segment;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A field of shaded cells, options by stakeholder types; every cell has its share written on it.
 */
final class HeatMapChart {
  private static final double LABELS = 200;
  private static final double FIELD = HouseChart.WIDTH - 40 - LABELS;

  private HeatMapChart() {}

  static HouseChart of(TableBlock block, Frames frames) {
    var cells = block.table().cells();
    var columns = cells.stream().map(Cell::column).distinct().toList();
    var axis = new ColumnAxis(columns, FIELD / columns.size());
    var rows =
        cells.stream().map(Cell::row).distinct().map(r -> row(r, columns, block, frames)).toList();
    var notes = new ArrayList<>(List.of(frames.say("chart.heat")));
    if (block.table().mergesAnything()) {
      notes.add(frames.say("chart.joined"));
    }
    if (cells.stream().anyMatch(cell -> cell.status() == CellStatus.WITHHELD)) {
      notes.add(frames.say("chart.withheld"));
    }
    return new HouseChart(
        block.table().spec().title(),
        block.caption(),
        notes,
        rows,
        List.of(),
        new HouseChart.Look(LABELS, 6, 36, 1000, axis.height(), true, false),
        axis);
  }

  private static Row row(String label, List<String> columns, TableBlock block, Frames frames) {
    var segments = new ArrayList<Segment>();
    for (var cell : block.table().cells()) {
      if (cell.row().equals(label)) {
        int at = columns.indexOf(cell.column());
        var tenths = cell.shareInTenths();
        var ground = tenths.isPresent() ? Palette.heat(tenths.getAsLong()) : Palette.EMPTY;
        var text = tenths.isPresent() ? frames.roundedShare(tenths.getAsLong()) : "–";
        segments.add(new Segment(at, at + 1, ground, text, Palette.on(ground)));
      }
    }
    var name = Labels.shortened(block.table(), label, frames);
    return new Row(name, segments, OptionalDouble.empty(), "");
  }
}
