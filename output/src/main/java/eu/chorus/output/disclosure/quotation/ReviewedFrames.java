package eu.chorus.output.disclosure.quotation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * The sentence frames, and the style sheet, that somebody has read, by digest. Frames are public
 * because Chorus wrote them; a file of frames that was changed since then may hold anything, a
 * respondent's sentence too, so the gate treats it like any other text.
 */
final class ReviewedFrames {
  /** What the pages' style sheet is known by. */
  static final String STYLE = "report.css";

  private static final Properties DIGESTS = load();

  private ReviewedFrames() {}

  /**
   * Whether what has this digest is what was read.
   *
   * @param name what the frames, or the style sheet, are known by
   * @param digest SHA-256 in lower-case hexadecimal
   */
  static boolean holds(String name, String digest) {
    return digest.equals(DIGESTS.getProperty(name));
  }

  private static Properties load() {
    try (var in =
        Objects.requireNonNull(
            ReviewedFrames.class.getResourceAsStream("reviewed_frames.properties"))) {
      var digests = new Properties();
      digests.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return digests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
