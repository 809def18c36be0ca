package eu.chorus.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Development data that lies beside the repository and may be absent. */
public final class Shared {
  private Shared() {}

  /** A file below the data folder; the test is skipped when it is absent. */
  public static Path data(String path) {
    String override = System.getenv("CHORUS_SHARED");
    Path root = override == null ? beside() : Path.of(override);
    Path file = root.resolve("data").resolve(path);
    Assumptions.assumeTrue(Files.exists(file), () -> "no development data: " + path);
    return file;
  }

  private static Path beside() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.exists(folder.resolve("chorus"))) {
      folder = folder.getParent();
    }
    return folder.resolveSibling("shared");
  }
}
