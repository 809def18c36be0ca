package eu.chorus.output.disclosure;

import eu.chorus.output.synthesis.Frames;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * The sentence frames that somebody has read, by digest. Frames are public because Chorus wrote
 * them; a file of frames that was changed since then may hold anything, a respondent's sentence
 * too, so the gate treats it like any other text.
 */
final class ReviewedFrames {
  private static final Properties DIGESTS = load();

  private ReviewedFrames() {}

  /** Whether these are the frames that were read. */
  static boolean holds(Frames frames) {
    return frames.digest().equals(DIGESTS.getProperty(frames.name()));
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
