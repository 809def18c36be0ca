package eu.chorus.output.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.ui.TextAnchor;

/** Paints the steps of a timeline side by side, on one line. */
final class TimelineSteps implements FreeRenderer.Painting {
  private static final Font COUNT = Fonts.bold(11.5f);
  private static final Font LABEL = Fonts.regular(10.5f);
  private static final Font WORD = Fonts.italic(10.5f);
  private static final int LINES = 4;
  private static final double ABOVE = 22;
  private static final double BELOW = LINES * Fonts.lineHeight(LABEL) + 8;

  private final List<Step> steps;

  /**
   * A step.
   *
   * @param width in days, as far as it is drawn
   * @param cut whether it stands for more
   * @param height contributions a day; empty where it is withheld
   * @param mark another height to be marked
   * @param fill how it is filled
   * @param label what stands below it
   * @param count what stands above it
   */
  record Step(
      double width,
      boolean cut,
      OptionalDouble height,
      OptionalDouble mark,
      Paint fill,
      String label,
      String count) {}

  TimelineSteps(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  @Override
  public void paint(Graphics2D g2, Rectangle2D area) {
    double days = steps.stream().mapToDouble(Step::width).sum();
    double most = steps.stream().mapToDouble(step -> step.height().orElse(0)).max().orElse(1);
    double ground = area.getMaxY() - BELOW;
    double scale = (ground - area.getMinY() - ABOVE) / most;
    double x = area.getMinX();
    for (var step : steps) {
      double width = step.width() / days * area.getWidth();
      step(g2, step, new Rectangle2D.Double(x, ground, width, 0), scale);
      g2.setPaint(Palette.QUIET);
      g2.setStroke(new BasicStroke(1f));
      g2.draw(new Line2D.Double(x, ground, x + width, ground));
      if (step.cut()) {
        cut(g2, x + width / 4, ground - step.height().orElse(0) * scale, ground);
      }
      x += width;
    }
  }

  /** Two slanted lines through a step and the ground, with nothing between them. */
  private static void cut(Graphics2D g2, double x, double top, double ground) {
    double lean = 4;
    double gap = 5;
    var between = new Path2D.Double();
    between.moveTo(x - lean, ground + 6);
    between.lineTo(x + lean, top - 6);
    between.lineTo(x + lean + gap, top - 6);
    between.lineTo(x - lean + gap, ground + 6);
    between.closePath();
    g2.setPaint(Palette.PAPER);
    g2.fill(between);
    g2.setPaint(Palette.QUIET);
    g2.draw(new Line2D.Double(x - lean, ground + 6, x + lean, top - 6));
    g2.draw(new Line2D.Double(x - lean + gap, ground + 6, x + lean + gap, top - 6));
  }

  /**
   * One step.
   *
   * @param foot its place on the ground
   */
  private static void step(Graphics2D g2, Step step, Rectangle2D foot, double scale) {
    double height = step.height().orElse(0) * scale;
    var bar = new Rectangle2D.Double(foot.getX(), foot.getY() - height, foot.getWidth(), height);
    g2.setPaint(step.fill());
    g2.fill(bar);
    g2.setPaint(Palette.PAPER);
    g2.setStroke(new BasicStroke(1f));
    g2.draw(bar);
    double middle = foot.getCenterX();
    step.mark().ifPresent(mark -> RowRenderer.mark(g2, middle, foot.getY() - mark * scale));
    boolean shown = step.height().isPresent();
    g2.setPaint(shown ? Palette.INK : Palette.QUIET);
    g2.setFont(shown ? COUNT : WORD);
    double above = step.mark().isPresent() ? 14 : 9; // a mark may stand on the upper edge
    RowRenderer.write(g2, step.count(), middle, bar.getMinY() - above, TextAnchor.CENTER);
    g2.setPaint(Palette.INK);
    g2.setFont(LABEL);
    double y = foot.getY() + 5;
    for (var line : Fonts.wrap(step.label(), LABEL, foot.getWidth() - 3, LINES)) {
      RowRenderer.write(g2, line, middle, y, TextAnchor.TOP_CENTER);
      y += Fonts.lineHeight(LABEL);
    }
  }
}
