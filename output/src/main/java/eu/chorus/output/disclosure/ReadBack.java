package eu.chorus.output.disclosure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that the final bytes of a candidate say. What cannot be read to the last byte is a
 * violation: the gate vouches only for what it has read.
 */
final class ReadBack {
  /** An archive in an archive in an archive is not something that Chorus writes. */
  private static final int DEEPEST = 3;

  private final List<Strand> strands = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final SortedMap<String, String> digests = new TreeMap<>();
  private long bytes;

  private ReadBack() {}

  /** Reads every file below the directory. */
  static ReadBack of(Path directory) throws IOException {
    var readBack = new ReadBack();
    for (var path : files(directory)) {
      readBack.readFile(name(directory, path), path);
    }
    return readBack;
  }

  private void readFile(String name, Path path) throws IOException {
    var position = "file " + (digests.size() + 1);
    add(new Strand("name of " + position, List.of(new Strand.Unit("", name))));
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      violations.add(new Violation(Rule.UNREADABLE, position, "not a regular file"));
      digests.put(name, "");
      return;
    }
    var bytes = Files.readAllBytes(path);
    digests.put(name, sha256(bytes));
    this.bytes += bytes.length;
    read(name, bytes, 0);
  }

  /** Reads one artefact, or one part of an artefact. */
  void read(String name, byte[] bytes, int depth) {
    try {
      if (depth > DEEPEST) {
        throw new IOException("nested too deeply");
      }
      ArtefactFormat.read(name, bytes, depth, this);
    } catch (IOException | RuntimeException e) {
      // The exception's own message may quote the file, so only its kind is told.
      unreadable(name, "not readable: " + e.getClass().getSimpleName());
    }
  }

  void add(Strand strand) {
    if (!strand.units().isEmpty()) {
      strands.add(strand);
    }
  }

  void unreadable(String name, String reason) {
    violations.add(new Violation(Rule.UNREADABLE, name, reason));
  }

  List<Strand> strands() {
    return List.copyOf(strands);
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** SHA-256 of every file by its name relative to the directory. */
  SortedMap<String, String> digests() {
    return new TreeMap<>(digests);
  }

  /** How many bytes all files have. */
  long bytes() {
    return bytes;
  }

  /**
   * SHA-256 of every file below a directory, as {@link #digests()}, without reading what it says.
   */
  static SortedMap<String, String> digests(Path directory) throws IOException {
    var digests = new TreeMap<String, String>();
    for (var path : files(directory)) {
      boolean regular = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
      digests.put(name(directory, path), regular ? sha256(Files.readAllBytes(path)) : "");
    }
    return digests;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (var walk = Files.walk(directory)) {
      return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private static String name(Path directory, Path path) {
    return directory.equals(path)
        ? String.valueOf(path.getFileName())
        : directory.relativize(path).toString().replace('\\', '/');
  }

  /** The text of strictly valid UTF-8. */
  static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
