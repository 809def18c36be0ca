package eu.chorus.output.disclosure.readback;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that the final bytes of a candidate, or of a report that a person wrote, say. What
 * cannot be read to the last byte is a violation: the gate vouches only for what it has read.
 */
public final class ReadBack {
  /** A file in a workbook in a document in an archive; deeper is a riddle, not a report. */
  private static final int DEEPEST = 4;

  /** Of one file as it lies there; far more than a report. */
  private static final long LARGEST_FILE = 128L << 20;

  /** Of everything that is packed in one file. */
  private static final long LARGEST_UNPACKED = 256L << 20;

  private final Pictures policy;
  private final List<Strand> strands = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final List<Violation> pictures = new ArrayList<>();
  private final PackedCharts charts = new PackedCharts();
  private final SortedMap<String, String> digests = new TreeMap<>();
  private long bytes;
  private final Map<String, String> positions = new HashMap<>();
  private final List<Strand.Unit> names = new ArrayList<>();
  private final Map<String, List<Strand.Unit>> flows = new HashMap<>();
  private long left;

  private ReadBack(Pictures policy) {
    this.policy = policy;
  }

  /** Reads every file of a release below the directory. */
  public static ReadBack of(Path directory) throws IOException {
    return of(directory, Pictures.CHARTS_ONLY);
  }

  /** Reads one file, or every file below a directory. */
  public static ReadBack of(Path root, Pictures policy) throws IOException {
    var readBack = new ReadBack(policy);
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      readBack.readFile(String.valueOf(root.getFileName()), root);
    } else {
      try (var walk = Files.walk(root)) {
        for (var path : walk.sorted().skip(1).toList()) {
          var name = root.relativize(path).toString().replace('\\', '/');
          if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            readBack.readName("folder " + (readBack.names.size() + 1), name);
          } else {
            readBack.readFile(name, path);
          }
        }
      }
    }
    NameSteps.readings(readBack.names)
        .forEach(reading -> readBack.add(new Strand("names of all files", reading)));
    return readBack;
  }

  /** A name is a text of its own, and all names may be one. */
  private void readName(String position, String name) {
    var unit = new Strand.Unit(position, name);
    names.add(unit);
    addReadings("name of " + position, List.of(unit));
  }

  /** Reads the formats of files that were never written. */
  public static ReadBack of(SortedMap<String, byte[]> files) {
    var readBack = new ReadBack(Pictures.CHARTS_ONLY);
    files.forEach(readBack::readBytes);
    return readBack;
  }

  private void readFile(String name, Path path) throws IOException {
    var position = "file " + (digests.size() + 1);
    positions.put("name of " + position, name);
    readName(position, name);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      violations.add(new Violation(Rule.UNREADABLE, position, "not a regular file; leave it out"));
      digests.put(name, "");
      return;
    }
    if (Files.size(path) > LARGEST_FILE) {
      violations.add(new Violation(Rule.UNREADABLE, position, "too large; split it"));
      digests.put(name, "");
      return;
    }
    var bytes = Files.readAllBytes(path);
    digests.put(name, sha256(bytes));
    this.bytes += bytes.length;
    readBytes(name, bytes);
  }

  private void readBytes(String name, byte[] bytes) {
    left = LARGEST_UNPACKED;
    flows.clear();
    read(name, ArtefactFormat.typeOf(name), bytes, 0);
  }

  /**
   * Reads one artefact, or one part of an artefact.
   *
   * @param told what a violation calls it: where it is, never in the words of a part's own name
   * @param type what it must be, such as {@code png}
   */
  void read(String told, String type, byte[] bytes, int depth) {
    try {
      if (depth > DEEPEST) {
        throw new Unreadable("nested too deeply; take it out of what it is packed in");
      }
      ArtefactFormat.read(told, type, bytes, depth, this);
    } catch (Unreadable e) {
      unreadable(told, Objects.toString(e.getMessage(), ""));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The exception's own message may quote the file, so only its kind is told.
      unreadable(
          told,
          "damaged or not what its name says ("
              + e.getClass().getSimpleName()
              + "); save it anew with the program that made it");
    }
  }

  void add(Strand strand) {
    if (!strand.units().isEmpty()) {
      strands.add(strand);
    }
  }

  /** Adds these pieces as they are, and in every way that their escapes and markup can be read. */
  void addReadings(String file, List<Strand.Unit> units) {
    Escapes.readings(units).forEach(reading -> add(new Strand(file, reading)));
  }

  /** Remembers a part's own text, to be read on into the next part. */
  void flow(String told, List<Strand.Unit> units) {
    flows.put(told, List.copyOf(units));
  }

  /** A part's own text; empty if it has none. */
  List<Strand.Unit> flowOf(String told) {
    return flows.getOrDefault(told, List.of());
  }

  /** Takes bytes that are about to be unpacked off what one file may unpack to. */
  void spend(long bytes) throws Unreadable {
    left -= bytes;
    if (left < 0) {
      throw new Unreadable("unpacks to more than the gate reads; split it");
    }
  }

  /** What may still be unpacked. */
  int allowance() {
    return (int) Math.max(0, Math.min(left, Integer.MAX_VALUE - 8));
  }

  /** A picture that is no chart of Chorus: refused in a release, told in a person's report. */
  void picture(String told, String place) {
    if (policy == Pictures.CHARTS_ONLY) {
      var reason = "a picture without the text chunk of a chart; leave it out";
      unreadable(told, place.isEmpty() ? reason : place + ", " + reason);
    } else {
      pictures.add(new Violation(Rule.UNREADABLE_PICTURE, told, place));
    }
  }

  /** The charts that have been read. */
  PackedCharts charts() {
    return charts;
  }

  boolean isRelease() {
    return policy == Pictures.CHARTS_ONLY;
  }

  void unreadable(String told, String reason) {
    violations.add(new Violation(Rule.UNREADABLE, told, reason));
  }

  /** What was read, in every order of reading. */
  public List<Strand> strands() {
    return List.copyOf(strands);
  }

  /** What could not be read, each once. */
  public List<Violation> violations() {
    return violations.stream().distinct().toList();
  }

  /** Pictures of a person's report, which a person must look at; empty for a release. */
  public List<Violation> pictures() {
    return pictures.stream().distinct().toList();
  }

  /**
   * The same violations, but a file whose very name offends is told by its position everywhere: a
   * name that quotes must not stand in a message.
   */
  public List<Violation> discreet(List<Violation> found) {
    var offending = new HashMap<String, String>();
    for (var violation : found) {
      var name = positions.get(violation.file());
      if (name != null) {
        offending.put(name, violation.file().substring("name of ".length()));
      }
      if (violation.file().equals("names of all files")) {
        positions.forEach((told, file) -> offending.put(file, told.substring(8)));
      }
    }
    return found.stream().map(v -> renamed(v, offending)).toList();
  }

  private static Violation renamed(Violation violation, Map<String, String> offending) {
    for (var name : offending.entrySet()) {
      var file = violation.file();
      if (file.equals(name.getKey()) || file.startsWith(name.getKey() + ", ")) {
        var told = name.getValue() + file.substring(name.getKey().length());
        return new Violation(violation.rule(), told, violation.place());
      }
    }
    return violation;
  }

  /** SHA-256 of every file by its name relative to the directory. */
  public SortedMap<String, String> digests() {
    return new TreeMap<>(digests);
  }

  /** How many bytes all files have. */
  public long bytes() {
    return bytes;
  }

  /**
   * SHA-256 of every file below a directory, as {@link #digests()}, without reading what it says.
   */
  public static SortedMap<String, String> digests(Path directory) throws IOException {
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

  /** The text of strictly valid UTF-8, less a mark at its beginning. */
  public static String utf8(byte[] bytes) throws CharacterCodingException {
    var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** SHA-256 in lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
