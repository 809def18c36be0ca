package eu.chorus.output.disclosure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Files of releases: on the disk before anybody is pointed to them, and for everybody to read,
 * unlike all that lies in the restricted zone. Links are never followed: what a link leads to was
 * not inspected.
 */
final class PublicFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PublicFiles() {}

  /** Everything below a folder that is no folder, by name relative to it. */
  static SortedSet<String> names(Path folder) throws IOException {
    var names = new TreeSet<String>();
    try (var walk = Files.walk(folder)) {
      walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .forEach(path -> names.add(folder.relativize(path).toString().replace('\\', '/')));
    }
    return names;
  }

  /** The bytes of a file, not of what a link leads to. */
  static byte[] read(Path file) throws IOException {
    var options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try (var channel = Files.newByteChannel(file, options)) {
      return Channels.newInputStream(channel).readAllBytes();
    }
  }

  /** Writes a new file through to the disk. */
  static void write(Path file, byte[] bytes) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Lets everybody read a folder and all below it, and brings its folders to the disk. */
  static void open(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
        boolean isFolder = Files.isDirectory(path);
        if (POSIX) {
          Files.setPosixFilePermissions(
              path, PosixFilePermissions.fromString(isFolder ? "rwxr-xr-x" : "rw-r--r--"));
        }
        if (isFolder) {
          sync(path);
        }
      }
    }
  }

  /** Brings the names in a folder to the disk, where folders can be opened. */
  static void sync(Path folder) throws IOException {
    if (POSIX) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Deletes a file, a link or a folder with all below it; does nothing where there is none. */
  static void delete(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      try (var walk = Files.walk(path)) {
        for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
