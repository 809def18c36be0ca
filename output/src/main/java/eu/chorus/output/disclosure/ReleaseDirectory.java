package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.readback.ReadBack;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * The releases of one audience: {@code 1}, {@code 2}, … and {@code current}, a link to the newest.
 * A reader sees a whole release or none: each appears by one rename, and {@code current} changes by
 * one rename. Every byte is on the disk before the first of the two, so that a power cut leaves
 * nothing else either. Whatever fails, what was released before is as it was.
 */
public final class ReleaseDirectory {
  private static final String CURRENT = "current";

  /** What is being made; never seen under this name by whoever reads releases. */
  private static final String ASIDE = ".next-";

  private final Path root;

  /** The releases below this directory, which need not exist yet. */
  public ReleaseDirectory(Path root) {
    this.root = root;
  }

  /**
   * Publishes an inspected candidate: copies it aside, makes sure that the copy is what was
   * inspected, renames it, and points to it. A publication that was killed between the two is taken
   * up where it stood.
   *
   * @param name the release's name, such as its number; must be new
   * @return the release
   * @throws GateRefusal if the bytes are not those that were inspected
   * @throws IOException if the disk refuses; an earlier release is untouched
   */
  public Path publish(Released<Candidate> candidate, String name) throws IOException {
    var target = root.resolve(name);
    Files.createDirectories(root);
    clear();
    boolean placed = !Files.exists(target);
    if (placed) {
      place(candidate.value(), target);
    } else if (!candidate.value().digests().equals(ReadBack.of(target).digests())) {
      throw new FileAlreadyExistsException(target.toString());
    }
    try {
      point(name);
    } catch (IOException | RuntimeException e) {
      if (placed) { // nobody was pointed to it, and nobody may find half of it
        var aside = root.resolve(ASIDE + name);
        Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        PublicFiles.delete(aside);
      }
      throw e;
    }
    PublicFiles.sync(root);
    return target;
  }

  /**
   * Makes a release that lies there the current one: what is left to do of a publication that was
   * cut off after its rename.
   */
  public void complete(String name) throws IOException {
    point(name);
  }

  private void place(Candidate inspected, Path target) throws IOException {
    var aside = Files.createTempDirectory(root, ASIDE);
    try {
      copy(inspected, aside);
      PublicFiles.open(aside);
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      PublicFiles.sync(root);
    } finally {
      PublicFiles.delete(aside);
    }
  }

  /** Copies exactly the files that were inspected, as they were inspected. */
  private static void copy(Candidate inspected, Path aside) throws IOException {
    var there = PublicFiles.names(inspected.directory());
    for (var name : there) {
      if (!inspected.digests().containsKey(name)) {
        throw changed("a file that was added");
      }
    }
    for (var file : inspected.digests().entrySet()) {
      var copy = aside.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      if (!there.contains(file.getKey())) {
        throw changed(file.getKey());
      }
      var bytes = PublicFiles.read(inspected.directory().resolve(file.getKey()));
      if (!ReadBack.sha256(bytes).equals(file.getValue())) {
        throw changed(file.getKey());
      }
      PublicFiles.write(copy, bytes);
      if (!ReadBack.sha256(Files.readAllBytes(copy)).equals(file.getValue())) {
        throw changed(file.getKey());
      }
    }
  }

  private static GateRefusal changed(String file) {
    return new GateRefusal(
        List.of(new Violation(Rule.INSPECTION_FAILED, file, "changed since inspection")));
  }

  /** Removes what a killed publication left; the store's lock lets one publish at a time. */
  private void clear() throws IOException {
    try (var paths = Files.newDirectoryStream(root, ".{next,current}-*")) {
      for (var path : paths) {
        PublicFiles.delete(path);
      }
    }
  }

  private void point(String name) throws IOException {
    var next = root.resolve("." + CURRENT + "-" + name);
    Files.createSymbolicLink(next, Path.of(name));
    try {
      Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(next);
    }
  }
}
