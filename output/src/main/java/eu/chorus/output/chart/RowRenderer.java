package eu.chorus.output.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/** Draws the segments, marks and tails of a chart's rows. */
final class RowRenderer extends AbstractCategoryItemRenderer {
  private static final long serialVersionUID = 1L;
  private static final double GAP = 6;

  private final transient List<Row> rows;
  private final double thickness;
  private final transient Font font = Fonts.regular(12f);
  private final transient Font tailFont = Fonts.bold(12f);
  private final transient Font wordFont = Fonts.italic(12f);

  /**
   * Renders these rows.
   *
   * @param thickness of a segment in pixels; larger than any row to fill rows completely
   */
  RowRenderer(List<Row> rows, double thickness) {
    this.rows = rows;
    this.thickness = thickness;
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      CategoryItemRendererState state,
      Rectangle2D area,
      CategoryPlot plot,
      CategoryAxis rowAxis,
      ValueAxis valueAxis,
      CategoryDataset dataset,
      int series,
      int column,
      int pass) {
    var row = rows.get(column);
    double top = rowAxis.getCategoryStart(column, rows.size(), area, RectangleEdge.LEFT);
    double bottom = rowAxis.getCategoryEnd(column, rows.size(), area, RectangleEdge.LEFT);
    double middle = (top + bottom) / 2;
    double height = Math.min(thickness, bottom - top - 2);
    double end = valueAxis.valueToJava2D(0, area, RectangleEdge.BOTTOM);
    for (var segment : row.segments()) {
      double x = valueAxis.valueToJava2D(segment.from(), area, RectangleEdge.BOTTOM);
      end = valueAxis.valueToJava2D(segment.to(), area, RectangleEdge.BOTTOM);
      var bar = new Rectangle2D.Double(x, middle - height / 2, end - x, height);
      g2.setPaint(segment.fill());
      g2.fill(bar);
      g2.setPaint(Palette.PAPER);
      g2.setStroke(new BasicStroke(1f));
      g2.draw(bar);
      if (Fonts.width(segment.label(), font) + 4 <= end - x) {
        g2.setFont(font);
        g2.setPaint(segment.ink());
        write(g2, segment.label(), bar.getCenterX(), middle, TextAnchor.CENTER);
      }
    }
    if (row.mark().isPresent()) {
      double x = valueAxis.valueToJava2D(row.mark().getAsDouble(), area, RectangleEdge.BOTTOM);
      mark(g2, x, middle);
      end = Math.max(end, x + 5);
    }
    if (!row.tail().isEmpty()) {
      g2.setFont(row.segments().isEmpty() ? wordFont : tailFont);
      g2.setPaint(row.segments().isEmpty() ? Palette.QUIET : Palette.INK);
      clear(g2, end + GAP, middle, Fonts.width(row.tail(), g2.getFont()));
      write(g2, row.tail(), end + GAP, middle, TextAnchor.CENTER_LEFT);
    }
  }

  /** Takes the grid line away from behind a text. */
  private static void clear(Graphics2D g2, double x, double middle, double width) {
    var ink = g2.getPaint();
    g2.setPaint(Palette.PAPER);
    g2.fill(new Rectangle2D.Double(x - 2, middle - 8, width + 4, 16));
    g2.setPaint(ink);
  }

  /** Text at a place, in the font and paint that are set. */
  static void write(Graphics2D g2, String text, double x, double y, TextAnchor anchor) {
    TextUtils.drawAlignedString(text, g2, (float) x, (float) y, anchor);
  }

  /** A diamond with a light edge, so that it is seen on a bar and beside it. */
  static void mark(Graphics2D g2, double x, double y) {
    var diamond = new Path2D.Double();
    diamond.moveTo(x, y - 6);
    diamond.lineTo(x + 6, y);
    diamond.lineTo(x, y + 6);
    diamond.lineTo(x - 6, y);
    diamond.closePath();
    g2.setPaint(Palette.MARK);
    g2.fill(diamond);
    g2.setPaint(Palette.PAPER);
    g2.setStroke(new BasicStroke(1.4f));
    g2.draw(diamond);
  }
}
