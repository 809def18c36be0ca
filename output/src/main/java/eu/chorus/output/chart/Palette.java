package eu.chorus.output.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The colours of the house. Blue against orange stays apart for every common colour blindness;
 * everything that carries meaning has a contrast of 3:1 or more with white (WCAG 2.1, 1.4.11), and
 * text 4.5:1 (1.4.3).
 */
final class Palette {
  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x1B2733);
  static final Color QUIET = new Color(0x56626F);
  static final Color GRID = new Color(0xDDE3E9);
  static final Color BAR = new Color(0x1F5A93);
  static final Color MARK = new Color(0xB3500C);
  static final Color EMPTY = new Color(0xF1F3F5);

  /** Low end, middle, high end of a scale; white text is readable on each. */
  static final List<Color> SCALE =
      List.of(
          new Color(0x843605),
          new Color(0xB85C12),
          new Color(0x667080),
          new Color(0x3C78B4),
          new Color(0x123F6E));

  /** Five classes of a heat map, from nothing to all. */
  static final List<Color> HEAT =
      List.of(
          new Color(0xEAF1F8),
          new Color(0xBFD6EA),
          new Color(0x83B0D6),
          new Color(0x2F73AE),
          new Color(0x123F6E));

  private Palette() {}

  /** A colour at a place between the low end (0) and the high end (1) of a scale. */
  static Color scale(double place) {
    double at = Math.max(0, Math.min(1, place)) * (SCALE.size() - 1);
    int low = (int) Math.floor(at);
    int high = Math.min(low + 1, SCALE.size() - 1);
    return mix(SCALE.get(low), SCALE.get(high), at - low);
  }

  /** The colour of a share in tenths of a percent. */
  static Color heat(long tenths) {
    return HEAT.get((int) Math.min(HEAT.size() - 1L, tenths / 200));
  }

  /** The colour of text on a ground: whichever of white and ink is easier to read. */
  static Color on(Color ground) {
    return contrast(ground, PAPER) >= contrast(ground, INK) ? PAPER : INK;
  }

  /** The same colour in stripes: how a merged category is told from a single one without colour. */
  static Paint striped(Color color) {
    int size = 6;
    var tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    var light = mix(color, PAPER, 0.28);
    for (int x = 0; x < size; x++) {
      for (int y = 0; y < size; y++) {
        tile.setRGB(x, y, ((x + y) % size < 2 ? light : color).getRGB());
      }
    }
    return new TexturePaint(tile, new Rectangle2D.Double(0, 0, size, size));
  }

  /** Contrast ratio of two colours as WCAG 2.1 defines it, 1 to 21. */
  static double contrast(Color a, Color b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Color mix(Color a, Color b, double share) {
    return new Color(
        (int) Math.round(a.getRed() + (b.getRed() - a.getRed()) * share),
        (int) Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * share),
        (int) Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * share));
  }
}
