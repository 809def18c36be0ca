package eu.chorus.output.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/** The labels of a chart's rows: wrapped, and each row as high as its label needs. */
final class RowAxis extends CategoryAxis {
  private static final long serialVersionUID = 1L;
  private static final double MINIMUM = 28;
  private static final double PADDING = 10;

  private final transient List<List<String>> labels;
  private final transient double[] starts;

  RowAxis(List<String> labels, double width, int maxLines, double minimum) {
    var font = Fonts.regular(12.5f);
    this.labels = labels.stream().map(l -> Fonts.wrap(l, font, width, maxLines)).toList();
    this.starts = new double[labels.size() + 1];
    double line = Fonts.lineHeight(font);
    for (int i = 0; i < labels.size(); i++) {
      double height =
          Math.max(Math.max(MINIMUM, minimum), this.labels.get(i).size() * line + PADDING);
      starts[i + 1] = starts[i] + height;
    }
    setTickLabelFont(font);
    setTickLabelPaint(Palette.INK);
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setLowerMargin(0);
    setUpperMargin(0);
    setCategoryMargin(0);
    setMaximumCategoryLabelLines(maxLines);
  }

  /** Height of all rows in pixels. */
  double height() {
    return starts[labels.size()];
  }

  @Override
  public double getCategoryStart(int category, int count, Rectangle2D area, RectangleEdge edge) {
    return area.getMinY() + starts[category] / height() * area.getHeight();
  }

  @Override
  public double getCategoryEnd(int category, int count, Rectangle2D area, RectangleEdge edge) {
    return area.getMinY() + starts[category + 1] / height() * area.getHeight();
  }

  @Override
  public double getCategoryMiddle(int category, int count, Rectangle2D area, RectangleEdge edge) {
    return (getCategoryStart(category, count, area, edge)
            + getCategoryEnd(category, count, area, edge))
        / 2;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the library declares it
  protected TextBlock createLabel(
      Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
    var block = new TextBlock();
    block.setLineAlignment(HorizontalAlignment.RIGHT);
    for (var line : labels.get((Integer) category)) {
      block.addLine(line, getTickLabelFont(), getTickLabelPaint());
    }
    return block;
  }
}
