package eu.chorus.output.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

/** Hands the whole field of a chart to what paints it. */
final class FreeRenderer extends AbstractCategoryItemRenderer {
  private static final long serialVersionUID = 1L;

  private final transient Painting painting;

  FreeRenderer(Painting painting) {
    this.painting = painting;
  }

  /** Paints a field, whose size it may not exceed. */
  interface Painting {
    void paint(Graphics2D g2, Rectangle2D area);
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
    painting.paint(g2, area);
  }
}
