package eu.chorus.output.chart;

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
