package eu.chorus.output.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * An axis of shares. Its range is fixed: a range that followed the data would tell the largest
 * value.
 */
final class PercentAxis {
  private PercentAxis() {}

  /** From 0 to 100 %, with room beyond for a mark and a label such as "100.0 % (1,234)". */
  static NumberAxis whole() {
    return axis(0, 136, 25);
  }

  /** From 100 % on one side to 100 % on the other, with room for a label beyond. */
  static NumberAxis bothWays() {
    return axis(-100, 132, 50);
  }

  private static NumberAxis axis(double low, double high, double step) {
    var axis = new NumberAxis();
    var format = new DecimalFormat("0'\u00a0%'", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setNegativePrefix("");
    axis.setRange(low, high);
    axis.setTickUnit(new NumberTickUnit(step, format));
    axis.setNumberFormatOverride(format);
    axis.setTickLabelFont(Fonts.regular(11.5f));
    axis.setTickLabelPaint(Palette.QUIET);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }
}
