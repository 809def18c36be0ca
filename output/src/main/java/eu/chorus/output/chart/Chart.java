package eu.chorus.output.chart;

import java.awt.image.BufferedImage;
import java.util.Map;

/**
 * A chart as it is written to a file.
 *
 * @param block index of its block in the report
 * @param file its name, such as {@code closed-q12.png}
 * @param width in CSS pixels; the picture has twice as many
 * @param height in CSS pixels
 * @param png the picture; its text chunks hold the text alternative and everything drawn
 */
public record Chart(int block, String file, int width, int height, Picture png) {
  /** A chart on which nothing is drawn, of one pixel. */
  public static Chart blank(int block) {
    var pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    return new Chart(block, "1.png", 1, 1, new Picture(Png.encode(pixel, Map.of())));
  }

  /** The bytes of a PNG file. */
  public static final class Picture {
    private final byte[] bytes;

    Picture(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
      return bytes.clone();
    }
  }
}
