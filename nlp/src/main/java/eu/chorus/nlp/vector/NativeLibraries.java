package eu.chorus.nlp.vector;

import java.nio.file.Path;

/**
 * Where the native libraries behind the models are unpacked: below the folder for temporary files
 * instead of the home folder, unless somebody said otherwise. Nothing is ever fetched.
 */
final class NativeLibraries {
  private static final String CACHE = "DJL_CACHE_DIR";

  private NativeLibraries() {}

  static void settle() {
    if (System.getenv(CACHE) == null && System.getProperty(CACHE) == null) {
      System.setProperty(
          CACHE,
          Path.of(System.getProperty("java.io.tmpdir"), "chorus-" + System.getProperty("user.name"))
              .toString());
    }
    if (System.getProperty("ai.djl.offline") == null) {
      System.setProperty("ai.djl.offline", "true");
    }
  }
}
