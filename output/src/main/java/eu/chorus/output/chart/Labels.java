package eu.chorus.output.chart;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Table;
import java.util.List;

/** Row labels as a chart can show them; the data table beside it holds them in full. */
final class Labels {
  /** About two lines of a bar chart's label column, in characters. */
  private static final int ROOM = 120;

  private Labels() {}

  /** A merged label that would fill many lines names its first category and counts the others. */
  static String shortened(Table table, String label, Frames frames) {
    return shortened(table.spec().rows(), label, frames);
  }

  /** The same of one of these labels, or several of them merged. */
  static String shortened(List<String> labels, String label, Frames frames) {
    var parts = Grouping.parts(labels, label);
    if (parts.size() < 3 || label.length() <= ROOM) {
      return label;
    }
    return frames.count("chart.others", parts.size() - 1L, parts.get(0));
  }
}
