package eu.chorus.output.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One line of a chart: what every kind of chart is made of.
 *
 * @param label what stands to its left
 * @param segments what is drawn, from left to right; empty when nothing may be shown
 * @param mark a second value to be marked, in axis units
 * @param tail what is written behind the last segment; may be empty
 */
record Row(String label, List<Segment> segments, OptionalDouble mark, String tail) {
  Row {
    segments = List.copyOf(segments);
  }

  /**
   * A rectangle between two values.
   *
   * @param from its left end in axis units
   * @param to its right end in axis units
   * @param fill how it is filled
   * @param label what is written on it if there is room; may be empty
   * @param ink the colour of that writing
   */
  record Segment(double from, double to, Paint fill, String label, Color ink) {}
}
