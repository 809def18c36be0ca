package eu.chorus.output.chart;

import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * The charts of a report as JFreeChart draws them by itself, each of the nearest kind that it has:
 * what the charts of the house are measured against.
 */
public final class DirectCharts {
  private DirectCharts() {}

  /**
   * One picture for each table that wants one, as a PNG file.
   *
   * @param charts those of the house, for their sizes
   */
  public static List<byte[]> of(Report report, List<Chart> charts) {
    return charts.stream()
        .map(chart -> png((TableBlock) report.blocks().get(chart.block()), chart))
        .toList();
  }

  private static byte[] png(TableBlock block, Chart size) {
    var image = new BufferedImage(2 * size.width(), 2 * size.height(), BufferedImage.TYPE_INT_RGB);
    var g2 = image.createGraphics();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.scale(2, 2);
    chart(block).draw(g2, new Rectangle2D.Double(0, 0, size.width(), size.height()));
    g2.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ChartUtils.writeBufferedImageAsPNG(bytes, image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static JFreeChart chart(TableBlock block) {
    return block.chart() == ChartKind.HEAT_MAP ? blocks(block) : bars(block);
  }

  private static JFreeChart bars(TableBlock block) {
    var title = block.table().spec().title();
    boolean stacked = block.chart() == ChartKind.SCALE;
    var data = new DefaultCategoryDataset();
    for (var cell : block.table().cells()) {
      data.addValue(share(cell), stacked ? cell.row() : "", stacked ? "" : cell.row());
    }
    var chart =
        stacked
            ? ChartFactory.createStackedBarChart(
                title, "", "%", data, PlotOrientation.HORIZONTAL, true, false, false)
            : ChartFactory.createBarChart(
                title,
                "",
                "%",
                data,
                block.chart() == ChartKind.TIMELINE
                    ? PlotOrientation.VERTICAL
                    : PlotOrientation.HORIZONTAL,
                false,
                false,
                false);
    var renderer = chart.getCategoryPlot().getRenderer();
    renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
    renderer.setDefaultItemLabelsVisible(true);
    return chart;
  }

  private static JFreeChart blocks(TableBlock block) {
    var cells = block.table().cells();
    var rows = List.copyOf(new LinkedHashSet<>(cells.stream().map(Cell::row).toList()));
    var columns = List.copyOf(new LinkedHashSet<>(cells.stream().map(Cell::column).toList()));
    var data = new DefaultXYZDataset();
    data.addSeries(
        "",
        new double[][] {
          cells.stream().mapToDouble(cell -> columns.indexOf(cell.column())).toArray(),
          cells.stream().mapToDouble(cell -> rows.indexOf(cell.row())).toArray(),
          cells.stream().mapToDouble(DirectCharts::share).toArray()
        });
    var shades = new LookupPaintScale(0, 101, Palette.EMPTY);
    for (int i = 0; i < Palette.HEAT.size(); i++) {
      shades.add(20.0 * i, Palette.HEAT.get(i));
    }
    var renderer = new XYBlockRenderer();
    renderer.setPaintScale(shades);
    return new JFreeChart(
        block.table().spec().title(),
        new XYPlot(
            data,
            new SymbolAxis("", columns.toArray(String[]::new)),
            new SymbolAxis("", rows.toArray(String[]::new)),
            renderer));
  }

  private static double share(Cell cell) {
    return cell.shareInTenths().orElse(0) / 10.0;
  }
}
