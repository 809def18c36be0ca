package eu.chorus.jobs;

import eu.chorus.jobs.run.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** Which Chorus this is. */
final class Version {
  /** The version of the release; the parent POM's. */
  static final String NUMBER = "0.1.0";

  private Version() {}

  /**
   * Digest of the code that runs. A stage made by other code, be it of the same version, is made
   * again.
   */
  static Fingerprint build() {
    return code(Version.class, List.of(""));
  }

  /**
   * Digest of a part of the code that runs: of all files that lie where a class lies and whose
   * names begin in one of these ways.
   */
  static Fingerprint code(Class<?> type, List<String> beginnings) {
    try {
      var source = type.getProtectionDomain().getCodeSource().getLocation();
      var path = Path.of(source.toURI());
      var lines = Files.isDirectory(path) ? classes(path) : entries(path);
      return Fingerprint.of(
          lines.stream().filter(line -> beginnings.stream().anyMatch(line::startsWith)).toList());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("code does not come from a file", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the code that runs", e);
    }
  }

  private static List<String> entries(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(e -> e.getName() + " " + e.getCrc()).sorted().toList();
    }
  }

  private static List<String> classes(Path folder) throws IOException {
    var lines = new ArrayList<String>();
    try (var paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
        var crc = new CRC32();
        crc.update(Files.readAllBytes(file));
        lines.add(folder.relativize(file) + " " + crc.getValue());
      }
    }
    return lines;
  }
}
