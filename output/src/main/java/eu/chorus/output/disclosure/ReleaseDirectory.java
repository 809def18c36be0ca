package eu.chorus.output.disclosure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The releases of one audience: {@code 1}, {@code 2}, … and {@code current}, a link to the newest.
 * A reader sees a whole release or none: each appears by one rename, and {@code current} changes by
 * one rename.
 */
public final class ReleaseDirectory {
  private static final String CURRENT = "current";

  private final Path root;

  /** The releases below this directory, which need not exist yet. */
  public ReleaseDirectory(Path root) {
    this.root = root;
  }

  /**
   * Publishes an inspected candidate: copies it aside, makes sure that the copy is what was
   * inspected, renames it.
   *
   * @param name the release's name, such as its number; must be new
   * @return the release
   * @throws GateRefusal if the bytes are not those that were inspected
   * @throws IOException if the disk refuses; an earlier release is untouched
   */
  public Path publish(Released<Candidate> candidate, String name) throws IOException {
    var inspected = candidate.value();
    var target = root.resolve(name);
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.createDirectories(root);
    var aside = Files.createTempDirectory(root, ".next-");
    try {
      for (var file : inspected.digests().keySet()) {
        var copy = aside.resolve(file);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(inspected.directory().resolve(file), copy);
        if (!ReadBack.sha256(Files.readAllBytes(copy)).equals(inspected.digests().get(file))) {
          throw new GateRefusal(
              List.of(new Violation(Rule.INSPECTION_FAILED, file, "changed since inspection")));
        }
      }
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(aside);
    }
    point(name);
    return target;
  }

  private void point(String name) throws IOException {
    var next = root.resolve("." + CURRENT + "-" + name);
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, Path.of(name));
    Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var walk = Files.walk(directory)) {
        for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
