package eu.chorus.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder once more, with the modes of its files, so that what takes long is made once. */
final class FolderCopy {
  private FolderCopy() {}

  /**
   * Copies a folder.
   *
   * @param to where to, which is not there yet
   */
  static void make(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
