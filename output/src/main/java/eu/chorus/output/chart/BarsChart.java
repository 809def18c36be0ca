package eu.chorus.output.chart;

import eu.chorus.output.chart.Row.Segment;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Horizontal bars: one a category, with its share and count written behind it. */
final class BarsChart {
  private BarsChart() {}

  static HouseChart of(TableBlock block, Frames frames) {
    var table = block.table();
    var rows = block.cells().stream().map(c -> row(c, block, frames)).toList();
    var notes = new ArrayList<String>();
    block.compared().ifPresent(t -> notes.add(frames.say("chart.compared")));
    notes.addAll(notes(List.of(table), frames));
    return new HouseChart(
        table.spec().title(),
        block.caption(),
        notes,
        rows,
        List.of(),
        new HouseChart.Look(340, 5, 28, 20, 22, false, true),
        PercentAxis.whole());
  }

  /** What the stripes and the missing bars mean, where there are any. */
  static List<String> notes(List<Table> tables, Frames frames) {
    var notes = new ArrayList<String>();
    if (tables.stream().anyMatch(Table::mergesAnything)) {
      notes.add(frames.say("chart.merged"));
    }
    if (tables.stream()
        .flatMap(t -> t.cells().stream())
        .anyMatch(c -> c.status() == CellStatus.WITHHELD)) {
      notes.add(frames.say("chart.withheld"));
    }
    return notes;
  }

  private static Row row(Cell cell, TableBlock block, Frames frames) {
    var label = Labels.shortened(block.table(), cell.row(), frames);
    OptionalLong tenths = cell.shareInTenths();
    if (tenths.isEmpty()) {
      return new Row(label, List.of(), OptionalDouble.empty(), frames.say("word.withheld"));
    }
    double share = tenths.getAsLong() / 10.0;
    var fill = block.table().isMerged(cell) ? Palette.striped(Palette.BAR) : Palette.BAR;
    var tail =
        frames.say(
            "chart.tail",
            frames.share(tenths.getAsLong()),
            frames.number(cell.count().orElseThrow()));
    return new Row(
        label, List.of(new Segment(0, share, fill, "", Palette.PAPER)), mark(cell, block), tail);
  }

  private static OptionalDouble mark(Cell cell, TableBlock block) {
    return block.compared().stream()
        .flatMap(t -> t.cells().stream())
        .filter(c -> c.row().equals(cell.row()))
        .flatMap(c -> c.shareInTenths().stream().boxed())
        .mapToDouble(t -> t / 10.0)
        .findFirst();
  }
}
