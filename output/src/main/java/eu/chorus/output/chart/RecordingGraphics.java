package eu.chorus.output.chart;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.List;
import org.apache.poi.xslf.util.DummyGraphics2d;

/**
 * Paints, and notes every string on its way to the pixels. What would bring letters to the pixels
 * that cannot be noted, glyphs and pictures, is not painted: a chart that tried would have no file.
 */
final class RecordingGraphics extends DummyGraphics2d {
  /** The parent tells every call; nobody listens. */
  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private final Graphics2D painter;
  private final List<String> drawn;

  /**
   * Paints with {@code painter}.
   *
   * @param drawn receives every string in the order of drawing
   */
  RecordingGraphics(Graphics2D painter, List<String> drawn) {
    super(NOWHERE, painter);
    this.painter = painter;
    this.drawn = drawn;
  }

  @Override
  public Graphics create() {
    return new RecordingGraphics((Graphics2D) painter.create(), drawn);
  }

  @Override
  public Graphics create(int x, int y, int width, int height) {
    return new RecordingGraphics((Graphics2D) painter.create(x, y, width, height), drawn);
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawn.add(text);
    painter.drawString(text, x, y);
  }

  @Override
  public void drawString(String text, float x, float y) {
    drawn.add(text);
    painter.drawString(text, x, y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawn.add(letters(text));
    painter.drawString(text, x, y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    drawn.add(letters(text));
    painter.drawString(text, x, y);
  }

  private static String letters(AttributedCharacterIterator text) {
    var letters = new StringBuilder();
    int at = text.getIndex();
    for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
      letters.append(c);
    }
    text.setIndex(at);
    return letters.toString();
  }

  @Override
  public void drawChars(char[] text, int offset, int length, int x, int y) {
    throw unnoted();
  }

  @Override
  public void drawBytes(byte[] text, int offset, int length, int x, int y) {
    throw unnoted();
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    throw unnoted();
  }

  @Override
  public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
    throw unnoted();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
    throw unnoted();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw unnoted();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    throw unnoted();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw unnoted();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver observer) {
    throw unnoted();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color color, ImageObserver observer) {
    throw unnoted();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int w, int h, Color color, ImageObserver observer) {
    throw unnoted();
  }

  @Override
  public boolean drawImage(
      Image image,
      int x1,
      int y1,
      int x2,
      int y2,
      int fromX1,
      int fromY1,
      int fromX2,
      int fromY2,
      ImageObserver observer) {
    throw unnoted();
  }

  @Override
  public boolean drawImage(
      Image image,
      int x1,
      int y1,
      int x2,
      int y2,
      int fromX1,
      int fromY1,
      int fromX2,
      int fromY2,
      Color color,
      ImageObserver observer) {
    throw unnoted();
  }

  private static IllegalStateException unnoted() {
    return new IllegalStateException("a chart draws letters or pictures that cannot be noted");
  }
}
