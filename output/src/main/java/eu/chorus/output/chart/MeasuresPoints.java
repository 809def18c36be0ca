package eu.chorus.output.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.ui.TextAnchor;

/** Paints the points of a map, each with its name beside it. */
final class MeasuresPoints implements FreeRenderer.Painting {
  private static final Font NAME = Fonts.bold(12f);
  private static final Font TICK = Fonts.regular(11.5f);
  private static final double LEFT = 56;
  private static final double BELOW = 26;
  private static final double PADDING = 12;
  private static final double RADIUS = 5.5;
  private static final double GAP = 4;

  private final List<Point> points;
  private final List<String> ticks;
  private final List<String> steps;
  private final double end;

  /**
   * A point.
   *
   * @param name what stands beside it
   * @param across in percent
   * @param up in percent
   */
  record Point(String name, double across, double up) {}

  /**
   * Paints these points.
   *
   * @param ticks what stands below, at equal distances from 0 to 100 %
   * @param steps what stands on the left, at equal distances from 0 to the end
   * @param end the share at the upper end, in percent
   */
  MeasuresPoints(List<Point> points, List<String> ticks, List<String> steps, double end) {
    this.points = points.stream().sorted(Comparator.comparingDouble(p -> -p.up())).toList();
    this.ticks = List.copyOf(ticks);
    this.steps = List.copyOf(steps);
    this.end = end;
  }

  @Override
  public void paint(Graphics2D g2, Rectangle2D area) {
    var field =
        new Rectangle2D.Double(
            area.getX() + LEFT,
            area.getY() + PADDING,
            area.getWidth() - LEFT - 2 * PADDING,
            area.getHeight() - BELOW - PADDING);
    grid(g2, field);
    var places = points.stream().map(point -> place(point, field)).toList();
    for (int i = 0; i < places.size(); i++) {
      mark(g2, points.get(i), places.get(i));
    }
    g2.setPaint(Palette.INK);
    g2.setFont(NAME);
    var names = names(places, area);
    for (int i = 0; i < names.size(); i++) {
      var box = names.get(i);
      RowRenderer.write(
          g2, points.get(i).name(), box.getX(), box.getCenterY(), TextAnchor.CENTER_LEFT);
    }
  }

  private void grid(Graphics2D g2, Rectangle2D field) {
    g2.setFont(TICK);
    g2.setStroke(new BasicStroke(1f));
    for (int i = 0; i < steps.size(); i++) {
      double y = field.getMaxY() - i / (steps.size() - 1.0) * field.getHeight();
      g2.setPaint(Palette.GRID);
      g2.draw(new Line2D.Double(field.getMinX(), y, field.getMaxX(), y));
      g2.setPaint(Palette.QUIET);
      RowRenderer.write(g2, steps.get(i), field.getMinX() - 8, y, TextAnchor.CENTER_RIGHT);
    }
    for (int i = 0; i < ticks.size(); i++) {
      double x = field.getMinX() + i / (ticks.size() - 1.0) * field.getWidth();
      g2.setPaint(2 * i == ticks.size() - 1 ? Palette.QUIET : Palette.GRID); // as many as against
      g2.draw(new Line2D.Double(x, field.getMinY(), x, field.getMaxY()));
      g2.setPaint(Palette.QUIET);
      RowRenderer.write(g2, ticks.get(i), x, field.getMaxY() + 14, TextAnchor.CENTER);
    }
  }

  private Rectangle2D place(Point point, Rectangle2D field) {
    double x = field.getMinX() + point.across() / 100 * field.getWidth();
    double y = field.getMaxY() - point.up() / end * field.getHeight();
    return new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  }

  /** A disc, or a diamond where more are against it: told without colour too. */
  private static void mark(Graphics2D g2, Point point, Rectangle2D place) {
    if (point.across() < 50) {
      RowRenderer.mark(g2, place.getCenterX(), place.getCenterY());
      return;
    }
    var disc = new Ellipse2D.Double(place.getX(), place.getY(), 2 * RADIUS, 2 * RADIUS);
    g2.setPaint(Palette.BAR);
    g2.fill(disc);
    g2.setPaint(Palette.PAPER);
    g2.setStroke(new BasicStroke(1.4f));
    g2.draw(disc);
  }

  /** Where the names stand: beside their points, where they hide the least. */
  private List<Rectangle2D> names(List<Rectangle2D> places, Rectangle2D area) {
    var names = new ArrayList<Rectangle2D>();
    for (int i = 0; i < places.size(); i++) {
      var taken = Stream.concat(places.stream(), names.stream()).toList();
      names.add(
          around(places.get(i), points.get(i).name())
              .filter(area::contains)
              .min(Comparator.comparingDouble(box -> hidden(box, taken)))
              .orElseThrow());
    }
    return names;
  }

  /** The boxes in which a name may stand, the best first. */
  private static Stream<Rectangle2D> around(Rectangle2D place, String name) {
    double width = Fonts.width(name, NAME);
    double height = Fonts.lineHeight(NAME);
    double beside = place.getCenterY() - height / 2;
    double above = place.getMinY() - height;
    double right = place.getMaxX() + GAP;
    double left = place.getMinX() - GAP - width;
    double middle = place.getCenterX() - width / 2;
    return Stream.of(
            new double[] {right, beside},
            new double[] {left, beside},
            new double[] {middle, above},
            new double[] {middle, place.getMaxY()},
            new double[] {right, above},
            new double[] {left, above},
            new double[] {right, place.getMaxY()},
            new double[] {left, place.getMaxY()})
        .map(at -> new Rectangle2D.Double(at[0], at[1], width, height));
  }

  private static double hidden(Rectangle2D box, List<Rectangle2D> taken) {
    return taken.stream()
        .map(box::createIntersection)
        .filter(both -> both.getWidth() > 0 && both.getHeight() > 0)
        .mapToDouble(both -> both.getWidth() * both.getHeight())
        .sum();
  }
}
