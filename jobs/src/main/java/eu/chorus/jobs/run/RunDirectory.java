package eu.chorus.jobs.run;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The store of one consultation on disk. {@code restricted} holds or derives from respondents'
 * words and is readable by its owner alone; {@code release} holds what was published.
 *
 * <pre>
 * OUT/restricted/stages/NN-name   OUT/restricted/index   OUT/restricted/candidates/N
 * OUT/restricted/gate/KEY         OUT/restricted/refused/N    OUT/restricted/ledger
 * OUT/restricted/work             OUT/release/AUDIENCE/N OUT/release/AUDIENCE/current
 * </pre>
 */
public final class RunDirectory implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Path out;
  private final FileChannel lock;
  private final TemporaryFiles temporary;

  private RunDirectory(Path out, FileChannel lock) throws IOException {
    this.out = out;
    this.lock = lock;
    this.temporary = TemporaryFiles.in(out.resolve("restricted/work/temporary"));
  }

  /**
   * Opens the store for one run, making it when there is none.
   *
   * @throws UserException when another run holds it; names the process and how long it has (R13)
   */
  public static RunDirectory open(Path out) throws IOException {
    var restricted = Files.createDirectories(out.resolve("restricted"));
    FileTree.restrictOne(restricted);
    var file = restricted.resolve("lock");
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new UserException(
          List.of(new Problem(ProblemKind.STORE_LOCKED, Place.of("restricted/lock"), owner(file))));
    }
    channel.truncate(0);
    var owner = "process " + ProcessHandle.current().pid();
    channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
    channel.force(true);
    return new RunDirectory(out.toRealPath(), channel);
  }

  /**
   * Opens a store that must be there: what reads a store, or works on what lies in it, makes none.
   *
   * @throws UserException when there is none, or when another run holds it
   */
  public static RunDirectory reopen(Path out) throws IOException {
    return open(existing(out));
  }

  private static Path existing(Path out) {
    if (!Files.isDirectory(out.resolve("restricted"))) {
      throw new UserException(
          List.of(new Problem(ProblemKind.STORE_MISSING, Place.of(out.toString()), "")));
    }
    return out;
  }

  private static @Nullable Object tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held within this very process
    }
  }

  private static String owner(Path file) throws IOException {
    return Files.readString(file) + ", since " + Files.getLastModifiedTime(file);
  }

  /** The folder of a stage. */
  public Path stage(String name) {
    return out.resolve("restricted/stages").resolve(name);
  }

  /**
   * Deletes every stage of another name: what an older version of Chorus left holds respondents'
   * words too, and nobody would delete it when one of them withdraws (R10).
   *
   * @param known names of the stages that there are
   */
  public void keepStages(Set<String> known) throws IOException {
    var stages = out.resolve("restricted/stages");
    if (Files.isDirectory(stages)) {
      try (var folders = Files.list(stages)) {
        for (Path folder : folders.filter(Files::isDirectory).toList()) {
          if (!known.contains(folder.getFileName().toString())) {
            FileTree.delete(folder);
          }
        }
      }
    }
  }

  /** The folder of the analysts' index. */
  public Path index() {
    return out.resolve("restricted/index");
  }

  /** The folder of the gate's sealed indexes. */
  public Path gate() {
    return out.resolve("restricted/gate");
  }

  /**
   * The folder of the gate's sealed indexes of a store that is not opened for a run.
   *
   * @throws UserException when there is no store
   */
  public static Path gateOf(Path out) {
    return existing(out).resolve("restricted/gate");
  }

  /**
   * The folder of the analysts' index of a store that is not opened for a run.
   *
   * @throws UserException when there is no store
   */
  public static Path indexOf(Path out) {
    return existing(out).resolve("restricted/index");
  }

  /**
   * A folder for what is being made; on the same volume as everything else, so that renames hold.
   */
  public Path work(String name) throws IOException {
    return Files.createDirectories(out.resolve("restricted/work")).resolve(name);
  }

  /**
   * Options of Java with which another process of this run keeps its temporary files below the
   * store too.
   */
  public static List<String> temporaryOptions() {
    return TemporaryFiles.options();
  }

  /** A file or folder directly below the restricted zone. */
  public Path restricted(String name) {
    return out.resolve("restricted").resolve(name);
  }

  /** What a step of this name, done on things of this digest, left in the restricted zone. */
  public Closing closing(String name, Fingerprint key) {
    return new Closing(restricted(""), name, key);
  }

  /** Something that takes time and gives the text of a table. */
  public interface Table {
    String make() throws IOException;
  }

  /** Something that takes time and gives a table as long as the corpus, a line after the other. */
  public interface Lines {
    Iterator<String> make() throws IOException;
  }

  /**
   * Writes a table directly below the restricted zone, unless it lies there as it was made from the
   * same things.
   *
   * @param name the file's name
   * @param key digest of all that it is made from
   * @param table makes it
   * @return whether it was made
   */
  public boolean table(String name, Fingerprint key, Table table) throws IOException {
    return lines(name, key, () -> List.of(table.make()).iterator());
  }

  /**
   * Writes such a table line by line, so that it is nowhere held as a whole.
   *
   * @param lines each with its end
   */
  public boolean lines(String name, Fingerprint key, Lines lines) throws IOException {
    var closing = closing(name, key);
    if (closing.told().isPresent()) {
      return false;
    }
    try (var file = Files.newBufferedWriter(restricted(name))) {
      for (var made = lines.make(); made.hasNext(); ) {
        file.write(made.next());
      }
    }
    closing.close(List.of(name), List.of());
    return true;
  }

  /**
   * The folder of a candidate, refused or released as it may be.
   *
   * @param given its number, or its folder
   * @throws UserException if there is none of that number, or it lies elsewhere
   */
  public Path candidate(String given) throws IOException {
    var number = Optional.ofNullable(Path.of(given).getFileName()).map(Path::toString).orElse("");
    var folder = candidateOf(number);
    if (!given.equals(number) && !Files.isSameFile(Path.of(given), folder)) {
      throw missing(given);
    }
    return folder;
  }

  /**
   * Refuses what is older than what these readers were shown last.
   *
   * @param candidate of {@link #candidate}
   */
  public void refuseOlder(Path candidate, String audience) throws IOException {
    var number = candidate.getFileName().toString();
    int newest = published(audience).stream().mapToInt(n -> n).max().orElse(0);
    if (Integer.parseInt(number) < newest) {
      var problem =
          new Problem(
              ProblemKind.CANDIDATE_SUPERSEDED, Place.of(number), "release " + newest + " stands");
      throw new UserException(List.of(problem));
    }
  }

  private Path candidateOf(String number) {
    return Stream.of(candidates(), refused(), releases("public"), releases("chairs"))
        .map(zone -> zone.resolve(number))
        .filter(folder -> NUMBER.matcher(number).matches() && Files.isDirectory(folder))
        .findFirst()
        .orElseThrow(() -> missing("restricted/candidates/" + number));
  }

  private static UserException missing(String place) {
    return new UserException(
        List.of(new Problem(ProblemKind.CANDIDATE_MISSING, Place.of(place), "")));
  }

  /** Where the last candidate lies that the gate refused. */
  public Path refused() {
    return out.resolve("restricted/refused");
  }

  /** Where candidates lie. */
  public Path candidates() {
    return out.resolve("restricted/candidates");
  }

  /** Where the releases to one audience lie. */
  public Path releases(String audience) {
    return out.resolve("release").resolve(audience);
  }

  /** What stands now: the current release to each audience, and every candidate. */
  public List<Path> standing() throws IOException {
    var standing = new ArrayList<Path>();
    for (Path zone : List.of(releases("public"), releases("chairs"))) {
      if (Files.exists(zone.resolve("current"))) {
        standing.add(zone.resolve("current").toRealPath());
      }
    }
    numbered().stream().filter(p -> p.startsWith(candidates())).forEach(standing::add);
    return standing;
  }

  private List<Path> numbered() throws IOException {
    var known = new ArrayList<Path>();
    for (Path folder : List.of(releases("public"), releases("chairs"), candidates(), refused())) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> children = Files.list(folder)) {
          children
              .filter(p -> NUMBER.matcher(p.getFileName().toString()).matches())
              .sorted(Comparator.comparing(RunDirectory::number).reversed())
              .forEach(known::add);
        }
      }
    }
    return known;
  }

  /** The numbers of the releases to an audience. */
  public List<Integer> published(String audience) throws IOException {
    return numbered().stream()
        .filter(p -> p.startsWith(releases(audience)))
        .map(RunDirectory::number)
        .sorted()
        .toList();
  }

  /** A number that no candidate and no release has had. */
  public int nextNumber() throws IOException {
    return numbered().stream().mapToInt(RunDirectory::number).max().orElse(0) + 1;
  }

  private static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString());
  }

  /**
   * Records who approves a release, before it is released; kept in the restricted zone.
   *
   * @param manifest digest of the manifest, which tells the digest of every other file
   */
  public void approve(String audience, String number, String name, String manifest)
      throws IOException {
    Files.writeString(
        restricted("approvals.csv"),
        String.join(",", audience, number, manifest, "\"'" + name.replace("\"", "\"\"") + "\"\n"),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Leaves all that the run made below the restricted zone to its owner alone (R12). */
  @Override
  public void close() throws IOException {
    temporary.close();
    FileTree.restrict(out.resolve("restricted"));
    lock.close(); // releases the lock; a killed process loses it too, so no lock is ever stale
  }
}
