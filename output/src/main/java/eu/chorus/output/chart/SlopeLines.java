package eu.chorus.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ui.TextAnchor;

/** Draws all lines of a slope chart. */
final class SlopeLines implements FreeRenderer.Painting {
  /** Height of the rounds' names above the lines, in pixels. */
  static final double HEADING = 34;

  private static final double FROM = 110;
  private static final double TO = 440;

  /** From a point to its text, and to where the thin line between them begins. */
  private static final double GAP = 22;

  private static final double NEAR = 7;

  private static final double SHARE = 58;
  private static final double PADDING = 10;
  private static final int MAX_LINES = 2;
  private static final Font FONT = Fonts.regular(12f);
  private static final Font BOLD = Fonts.bold(12f);
  private static final float[] DASHES = {7, 4};

  private final List<Line> lines;
  private final String earlier;
  private final String later;
  private final double end;

  /**
   * A row in two rounds.
   *
   * @param label what the row is about
   * @param before its share in the earlier round, in percent
   * @param now its share in the later round, in percent
   * @param toldBefore the earlier share as it is written
   * @param toldNow the later share as it is written
   */
  record Line(String label, double before, double now, String toldBefore, String toldNow) {}

  /**
   * Renders these lines.
   *
   * @param end the share at the upper end, in percent
   */
  SlopeLines(List<Line> lines, String earlier, String later, double end) {
    this.lines = lines;
    this.earlier = earlier;
    this.later = later;
    this.end = end;
  }

  @Override
  public void paint(Graphics2D g2, Rectangle2D area) {
    heading(g2, earlier, area.getMinX() + FROM, area);
    heading(g2, later, area.getMinX() + TO, area);
    lines.forEach(line -> line(g2, line, area));
    left(g2, area);
    right(g2, area);
  }

  private static void heading(Graphics2D g2, String round, double x, Rectangle2D area) {
    g2.setFont(Fonts.bold(13f));
    g2.setPaint(Palette.INK);
    RowRenderer.write(g2, round, x, area.getMinY() + 12, TextAnchor.CENTER);
    g2.setPaint(Palette.GRID);
    g2.setStroke(new BasicStroke(1f));
    g2.draw(new Line2D.Double(x, area.getMinY() + HEADING - 8, x, area.getMaxY()));
  }

  private void line(Graphics2D g2, Line line, Rectangle2D area) {
    double from = area.getMinX() + FROM;
    double to = area.getMinX() + TO;
    g2.setPaint(color(line));
    g2.setStroke(stroke(line));
    g2.draw(new Line2D.Double(from, y(line.before(), area), to, y(line.now(), area)));
    dot(g2, from, y(line.before(), area));
    dot(g2, to, y(line.now(), area));
  }

  /** What shrank is dashed, so that it is told without colour. */
  private static BasicStroke stroke(Line line) {
    return line.now() < line.before()
        ? new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, DASHES, 0f)
        : new BasicStroke(2.2f);
  }

  private static Color color(Line line) {
    return line.now() < line.before() ? Palette.MARK : Palette.BAR;
  }

  private static void dot(Graphics2D g2, double x, double y) {
    g2.fill(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9));
  }

  private double y(double share, Rectangle2D area) {
    double height = area.getHeight() - HEADING - 2 * PADDING;
    return area.getMaxY() - PADDING - share / end * height;
  }

  /** The shares of the earlier round, left of the points. */
  private void left(Graphics2D g2, Rectangle2D area) {
    var sorted = sorted(Line::before);
    var heights = sorted.stream().mapToDouble(l -> Fonts.lineHeight(FONT)).toArray();
    var points = sorted.stream().mapToDouble(l -> y(l.before(), area)).toArray();
    var places = apart(points, heights, area.getMinY() + HEADING, area.getMaxY());
    double x = area.getMinX() + FROM;
    for (int i = 0; i < places.length; i++) {
      tie(g2, x - NEAR, points[i], x - GAP + 3, places[i]);
      g2.setFont(BOLD);
      RowRenderer.write(
          g2, sorted.get(i).toldBefore(), x - GAP, places[i], TextAnchor.CENTER_RIGHT);
    }
  }

  /** The shares of the later round, right of the points, and what each line is about. */
  private void right(Graphics2D g2, Rectangle2D area) {
    var sorted = sorted(Line::now);
    double room = area.getWidth() - TO - GAP - SHARE;
    var names = sorted.stream().map(l -> Fonts.wrap(l.label(), FONT, room, MAX_LINES)).toList();
    var heights = names.stream().mapToDouble(n -> n.size() * Fonts.lineHeight(FONT)).toArray();
    var points = sorted.stream().mapToDouble(l -> y(l.now(), area)).toArray();
    var places = apart(points, heights, area.getMinY() + HEADING, area.getMaxY());
    double x = area.getMinX() + TO;
    for (int i = 0; i < places.length; i++) {
      tie(g2, x + NEAR, points[i], x + GAP - 3, places[i]);
      g2.setFont(BOLD);
      RowRenderer.write(g2, sorted.get(i).toldNow(), x + GAP, places[i], TextAnchor.CENTER_LEFT);
      g2.setFont(FONT);
      double y = places[i] - (heights[i] - Fonts.lineHeight(FONT)) / 2;
      for (var text : names.get(i)) {
        RowRenderer.write(g2, text, x + GAP + SHARE, y, TextAnchor.CENTER_LEFT);
        y += Fonts.lineHeight(FONT);
      }
    }
  }

  private List<Line> sorted(ToDoubleFunction<Line> share) {
    return lines.stream()
        .sorted(Comparator.comparingDouble((Line line) -> -share.applyAsDouble(line)))
        .toList();
  }

  /** A thin line from a point to its text; what is written next is written in ink. */
  private static void tie(Graphics2D g2, double fromX, double fromY, double toX, double toY) {
    g2.setPaint(Palette.QUIET);
    g2.setStroke(new BasicStroke(0.8f));
    g2.draw(new Line2D.Double(fromX, fromY, toX, toY));
    g2.setPaint(Palette.INK);
  }

  /**
   * The nearest places to some points, top to bottom, at which texts of these heights do not
   * overlap.
   */
  static double[] apart(double[] points, double[] heights, double top, double bottom) {
    var places = points.clone();
    double free = top;
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(places[i], free + heights[i] / 2);
      free = places[i] + heights[i] / 2;
    }
    double limit = bottom;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], limit - heights[i] / 2);
      limit = places[i] - heights[i] / 2;
    }
    return places;
  }
}
