package eu.chorus.output.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The column headings of a heat map: column i lies between the values i and i + 1. */
final class ColumnAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final int MAX_LINES = 6;

  /** In pixels before doubling; the smallest is as large as a footnote in print. */
  private static final float LARGEST = 11f;

  private static final float SMALLEST = 8.5f;

  private final transient List<List<String>> headings;

  /**
   * An axis of these headings.
   *
   * @param width of a column in pixels
   */
  ColumnAxis(List<String> headings, double width) {
    setTickLabelFont(Fonts.regular(size(headings, width - 4)));
    this.headings =
        headings.stream()
            .map(h -> Fonts.wrap(h, getTickLabelFont(), width - 4, MAX_LINES))
            .toList();
    setRange(0, headings.size());
    setAxisLineVisible(false);
    setTickMarksVisible(false);
  }

  /** The largest size at which no word of a heading has to be broken, within what can be read. */
  private static float size(List<String> headings, double width) {
    float size = LARGEST;
    while (size > SMALLEST && widestWord(headings, size) > width) {
      size -= 0.5f;
    }
    return size;
  }

  private static double widestWord(List<String> headings, float size) {
    var font = Fonts.regular(size);
    return headings.stream()
        .flatMap(h -> Arrays.stream(h.split(" ")))
        .mapToDouble(word -> Fonts.width(word, font))
        .max()
        .orElse(0);
  }

  /** Height of the tallest heading in pixels. */
  double height() {
    return headings.stream().mapToInt(List::size).max().orElse(0) * line() + 6;
  }

  private double line() {
    return Fonts.lineHeight(getTickLabelFont());
  }

  @Override
  public AxisState draw(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge,
      PlotRenderingInfo info) {
    g2.setFont(getTickLabelFont());
    g2.setPaint(Palette.INK);
    for (int i = 0; i < headings.size(); i++) {
      double x = valueToJava2D(i + 0.5, dataArea, edge);
      double y = dataArea.getMinY() - 6 - (headings.get(i).size() - 1) * line();
      for (var text : headings.get(i)) {
        TextUtils.drawAlignedString(text, g2, (float) x, (float) y, TextAnchor.BOTTOM_CENTER);
        y += line();
      }
    }
    return new AxisState(cursor);
  }
}
