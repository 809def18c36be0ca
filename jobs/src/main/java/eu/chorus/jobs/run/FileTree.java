package eu.chorus.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whole folders: deleting, renaming, digesting and closing them to other users. */
public final class FileTree {
  private FileTree() {}

  /** Deletes a folder and all below it; does nothing when there is none. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path path : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
  }

  /** Puts a finished folder in the place of another; at no instant is a partial one there. */
  public static void replace(Path finished, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    var old = target.resolveSibling("." + target.getFileName() + ".old");
    delete(old);
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  /** SHA-256 of every file below the folder, by its path with {@code /}, in order of paths. */
  public static SortedMap<String, String> digests(Path folder) throws IOException {
    var digests = new TreeMap<String, String>();
    for (Path path : walk(folder)) {
      if (Files.isRegularFile(path)) {
        digests.put(folder.relativize(path).toString().replace('\\', '/'), digest(path));
      }
    }
    return digests;
  }

  /** SHA-256 of a file in lower-case hexadecimal. */
  public static String digest(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Leaves a folder and all below it to its owner alone (R12). */
  public static void restrict(Path folder) throws IOException {
    for (Path path : walk(folder)) {
      restrictOne(path);
    }
  }

  /** Writes a folder and all below it through to the disk. */
  public static void force(Path folder) throws IOException {
    for (Path path : walk(folder)) {
      try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Leaves one file or folder to its owner alone; does nothing where there are no such modes. */
  static void restrictOne(Path path) throws IOException {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(
          PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.sorted().toList();
    }
  }
}
