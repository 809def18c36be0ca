package eu.chorus.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;

/** A chart in the theme of the house: title, n and base above, rows of segments, notes below. */
final class HouseChart {
  /** Width of every chart in pixels before doubling. */
  static final int WIDTH = 880;

  private static final double MARGIN = 20;

  private final JFreeChart chart;
  private final int height;

  /**
   * Lays a chart out.
   *
   * @param title the question or heading
   * @param base n and base
   * @param notes what a reader must know to read it; may be empty
   * @param rows what is drawn
   * @param legend what the colours mean, in order; may be empty
   * @param look how wide labels and how thick bars are
   * @param axis the values' axis
   */
  HouseChart(
      String title,
      String base,
      List<String> notes,
      List<Row> rows,
      List<Key> legend,
      Look look,
      ValueAxis axis) {
    this(
        title,
        base,
        notes,
        rows.stream().map(Row::label).toList(),
        legend,
        look,
        axis,
        new RowRenderer(rows, look.thickness()));
  }

  /**
   * Lays a chart out whose rows something else draws.
   *
   * @param labels one a row
   * @param renderer draws them
   */
  HouseChart(
      String title,
      String base,
      List<String> notes,
      List<String> labels,
      List<Key> legend,
      Look look,
      ValueAxis axis,
      CategoryItemRenderer renderer) {
    var rowAxis = new RowAxis(labels, look.labels() - 12, look.maxLines(), look.minimumRow());
    var dataset = new DefaultCategoryDataset();
    for (int i = 0; i < labels.size(); i++) {
      dataset.addValue(0, "", Integer.valueOf(i));
    }
    var plot = new CategoryPlot(dataset, rowAxis, axis, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(
        look.axisOnTop() ? AxisLocation.TOP_OR_LEFT : AxisLocation.BOTTOM_OR_LEFT);
    plot.setBackgroundPaint(Palette.PAPER);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(look.grid());
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setInsets(new RectangleInsets(4, 0, 0, 0));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    var space = new AxisSpace();
    space.setLeft(look.labels());
    plot.setFixedDomainAxisSpace(space);
    plot.setFixedRangeAxisSpace(axisSpace(look));
    chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(Palette.PAPER);
    chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
    var titles = new ArrayList<Title>();
    titles.add(text(title, Fonts.bold(16f), Palette.INK, 5, 4));
    titles.add(text(base, Fonts.regular(12.5f), Palette.QUIET, 3, 10));
    if (!legend.isEmpty()) {
      plot.setFixedLegendItems(items(legend));
      titles.add(legend(plot));
    }
    for (int i = notes.size() - 1; i >= 0; i--) { // the last added stands highest
      var below = text(notes.get(i), Fonts.regular(11.5f), Palette.QUIET, 4, 0);
      below.setPosition(RectangleEdge.BOTTOM);
      below.setPadding(i == 0 ? 8 : 0, 0, 0, 0);
      titles.add(below);
    }
    titles.forEach(chart::addSubtitle);
    double above = titles.stream().mapToDouble(HouseChart::heightOf).sum();
    height = (int) Math.ceil(2 * MARGIN + above + 4 + look.axisHeight() + rowAxis.height());
  }

  /**
   * A chart that has no rows: everything below its title is painted freely.
   *
   * @param height of what is painted, in pixels before doubling
   */
  static HouseChart free(
      String title,
      String base,
      List<String> notes,
      List<Key> legend,
      double height,
      FreeRenderer.Painting painting) {
    var axis = new NumberAxis();
    axis.setVisible(false);
    return new HouseChart(
        title,
        base,
        notes,
        List.of(""),
        legend,
        new Look(0, 1, height, 0, 0, false, false),
        axis,
        new FreeRenderer(painting));
  }

  /**
   * How a kind of chart is proportioned, in pixels before doubling.
   *
   * @param labels width of the row labels
   * @param maxLines most lines of a row label
   * @param minimumRow least height of a row
   * @param thickness of the segments
   * @param axisHeight height of the values' axis
   * @param axisOnTop whether the values' axis stands above the rows
   * @param grid whether grid lines are drawn
   */
  record Look(
      double labels,
      int maxLines,
      double minimumRow,
      double thickness,
      double axisHeight,
      boolean axisOnTop,
      boolean grid) {}

  /** An entry of the legend. */
  record Key(String label, Color color) {}

  int height() {
    return height;
  }

  void draw(Graphics2D g2) {
    chart.draw(g2, new Rectangle2D.Double(0, 0, WIDTH, height));
  }

  private static AxisSpace axisSpace(Look look) {
    var space = new AxisSpace();
    space.setTop(look.axisOnTop() ? look.axisHeight() : 0);
    space.setBottom(look.axisOnTop() ? 0 : look.axisHeight());
    return space;
  }

  private static TextTitle text(String text, Font font, Color color, int maxLines, double below) {
    var lines = Fonts.wrap(text, font, WIDTH - 2 * MARGIN - 4, maxLines);
    var title = new TextTitle(String.join("\n", lines), font);
    title.setPaint(color);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setMargin(0, 0, 0, 0);
    title.setPadding(0, 0, below, 0);
    title.setExpandToFitSpace(true);
    return title;
  }

  private static LegendTitle legend(CategoryPlot plot) {
    var legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(Fonts.regular(12f));
    legend.setItemPaint(Palette.INK);
    legend.setFrame(BlockBorder.NONE);
    legend.setBackgroundPaint(Palette.PAPER);
    legend.setPadding(0, 0, 6, 0);
    legend.setMargin(0, 0, 0, 0);
    legend.setItemLabelPadding(new RectangleInsets(2, 2, 2, 14));
    legend.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 2));
    return legend;
  }

  private static LegendItemCollection items(List<Key> legend) {
    var items = new LegendItemCollection();
    var square = new Rectangle2D.Double(-6, -6, 12, 12);
    for (var key : legend) {
      var label = Fonts.wrap(key.label(), Fonts.regular(12f), WIDTH - 2 * MARGIN - 60, 1).get(0);
      items.add(new LegendItem(label, null, null, null, square, key.color()));
    }
    return items;
  }

  private static double heightOf(Title title) {
    var g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      var width = new Range(0, WIDTH - 2 * MARGIN);
      var any = new Range(0, 100_000);
      return title.arrange(g2, new RectangleConstraint(width, any)).getHeight();
    } finally {
      g2.dispose();
    }
  }
}
