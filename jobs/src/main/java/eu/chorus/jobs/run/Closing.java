package eu.chorus.jobs.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one step left directly below the restricted zone, and what it told while it did: both hold
 * as long as the step's key is the same and every byte of its files is as it was written.
 *
 * @param restricted the restricted zone
 * @param name the step's name
 * @param key digest of all that the step works on
 */
public record Closing(Path restricted, String name, Fingerprint key) {
  /** What the step told when it was last done, if what it wrote still holds. */
  public Optional<List<String>> told() throws IOException {
    if (!Files.exists(file())) {
      return Optional.empty();
    }
    // Lenient, so that a damaged file is one whose seal does not fit rather than a fault of its
    // own.
    var lines = new String(Files.readAllBytes(file()), UTF_8).lines().toList();
    int end = lines.indexOf("");
    if (end < 1) {
      return Optional.empty();
    }
    var files = lines.subList(1, end);
    var told = lines.subList(end + 1, lines.size());
    return lines.get(0).equals(seal(files, told)) ? Optional.of(told) : Optional.empty();
  }

  /**
   * The step is done.
   *
   * @param files names of the files that it wrote
   * @param told what it told, a line each
   */
  public void close(List<String> files, List<String> told) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(seal(files, told));
    lines.addAll(files);
    lines.add("");
    lines.addAll(told);
    Files.createDirectories(file().getParent());
    Files.write(file(), lines, UTF_8);
  }

  private Path file() {
    return restricted.resolve("stages").resolve("." + name);
  }

  private String seal(List<String> files, List<String> told) throws IOException {
    var parts = new ArrayList<String>();
    for (String file : files) {
      var path = restricted.resolve(file);
      parts.add(file);
      parts.add(Files.exists(path) ? FileTree.digest(path) : "");
    }
    return key.then(Stream.concat(parts.stream(), told.stream()).toArray(String[]::new)).hex();
  }
}
