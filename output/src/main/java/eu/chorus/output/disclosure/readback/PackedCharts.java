package eu.chorus.output.disclosure.readback;

import java.util.HashSet;
import java.util.Set;

/** The pixels of a release's charts as they lie packed, whatever file they lie in. */
final class PackedCharts {
  /**
   * A picture of so many pixels.
   *
   * @param digest of its packed pixels
   */
  private record Picture(int width, int height, String digest) {}

  private final Set<Picture> charts = new HashSet<>();

  /** A picture that tells what is drawn in it. */
  void add(int width, int height, byte[] packed) {
    charts.add(new Picture(width, height, ReadBack.sha256(packed)));
  }

  /** Whether these are the pixels of a chart, to the last byte. */
  boolean hold(int width, int height, byte[] packed) {
    return charts.contains(new Picture(width, height, ReadBack.sha256(packed)));
  }
}
