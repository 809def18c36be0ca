package eu.chorus.nlp.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where the native libraries behind the models are unpacked: in a folder of this process alone
 * below the one for temporary files, unless somebody said otherwise. What is loaded from a folder
 * with a name that can be guessed might be another's. Nothing is ever fetched.
 */
final class NativeLibraries {
  private static final String CACHE = "DJL_CACHE_DIR";

  private NativeLibraries() {}

  static void settle() {
    if (System.getenv(CACHE) == null && System.getProperty(CACHE) == null) {
      System.setProperty(CACHE, ownFolder().toString());
    }
    if (System.getProperty("ai.djl.offline") == null) {
      System.setProperty("ai.djl.offline", "true");
    }
  }

  /** A folder that nobody else may enter, and that goes when this process ends. */
  private static Path ownFolder() {
    try {
      Path folder = Files.createTempDirectory("chorus-native-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for native libraries can be made", e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // It is gone with the run's own folder, or the system sweeps it: nobody is left to tell.
      return;
    }
  }
}
