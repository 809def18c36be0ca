package eu.chorus.output.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Map;

/** Everything of a graphics that draws no letters and no pictures, handed on to one that paints. */
abstract class ShapesOnly extends Graphics2D {
  private final Graphics2D painter;

  ShapesOnly(Graphics2D painter) {
    this.painter = painter;
  }

  @Override
  public void setColor(Color color) {
    painter.setColor(color);
  }

  @Override
  public Color getColor() {
    return painter.getColor();
  }

  @Override
  public void setPaintMode() {
    painter.setPaintMode();
  }

  @Override
  public void setXORMode(Color color) {
    painter.setXORMode(color);
  }

  @Override
  public Font getFont() {
    return painter.getFont();
  }

  @Override
  public void setFont(Font font) {
    painter.setFont(font);
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return painter.getFontMetrics(font);
  }

  @Override
  public Rectangle getClipBounds() {
    return painter.getClipBounds();
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    painter.clipRect(x, y, width, height);
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    painter.setClip(x, y, width, height);
  }

  @Override
  public Shape getClip() {
    return painter.getClip();
  }

  @Override
  public void setClip(Shape clip) {
    painter.setClip(clip);
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    painter.copyArea(x, y, width, height, dx, dy);
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    painter.drawLine(x1, y1, x2, y2);
  }

  @Override
  public void drawRect(int x, int y, int width, int height) {
    painter.drawRect(x, y, width, height);
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    painter.fillRect(x, y, width, height);
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    painter.clearRect(x, y, width, height);
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    painter.drawRoundRect(x, y, width, height, arcWidth, arcHeight);
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    painter.fillRoundRect(x, y, width, height, arcWidth, arcHeight);
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    painter.drawOval(x, y, width, height);
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    painter.fillOval(x, y, width, height);
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
    painter.drawArc(x, y, width, height, startAngle, arcAngle);
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
    painter.fillArc(x, y, width, height, startAngle, arcAngle);
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int points) {
    painter.drawPolyline(xs, ys, points);
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int points) {
    painter.drawPolygon(xs, ys, points);
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int points) {
    painter.fillPolygon(xs, ys, points);
  }

  @Override
  public void draw(Shape shape) {
    painter.draw(shape);
  }

  @Override
  public void fill(Shape shape) {
    painter.fill(shape);
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    return painter.hit(area, shape, onStroke);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return painter.getDeviceConfiguration();
  }

  @Override
  public void setComposite(Composite composite) {
    painter.setComposite(composite);
  }

  @Override
  public void setPaint(Paint paint) {
    painter.setPaint(paint);
  }

  @Override
  public void setStroke(Stroke stroke) {
    painter.setStroke(stroke);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    painter.setRenderingHint(key, value);
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    return painter.getRenderingHint(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {
    painter.setRenderingHints(hints);
  }

  @Override
  public void addRenderingHints(Map<?, ?> hints) {
    painter.addRenderingHints(hints);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return painter.getRenderingHints();
  }

  @Override
  public void translate(int x, int y) {
    painter.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    painter.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    painter.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    painter.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    painter.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    painter.shear(x, y);
  }

  @Override
  public void transform(AffineTransform transform) {
    painter.transform(transform);
  }

  @Override
  public void setTransform(AffineTransform transform) {
    painter.setTransform(transform);
  }

  @Override
  public AffineTransform getTransform() {
    return painter.getTransform();
  }

  @Override
  public Paint getPaint() {
    return painter.getPaint();
  }

  @Override
  public Composite getComposite() {
    return painter.getComposite();
  }

  @Override
  public void setBackground(Color color) {
    painter.setBackground(color);
  }

  @Override
  public Color getBackground() {
    return painter.getBackground();
  }

  @Override
  public Stroke getStroke() {
    return painter.getStroke();
  }

  @Override
  public void clip(Shape shape) {
    painter.clip(shape);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return painter.getFontRenderContext();
  }

  @Override
  public void dispose() {
    painter.dispose();
  }
}
