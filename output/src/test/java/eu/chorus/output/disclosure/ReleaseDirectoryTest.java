package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.chorus.output.disclosure.readback.ReadBack;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader sees a whole release or none, whatever goes wrong (R4, P11). */
class ReleaseDirectoryTest {
  private static final int POLLS = 100_000;
  private static final int KILLS = 6;

  @TempDir Path folder;
  private Path root = Path.of("");

  @BeforeEach
  void name() {
    root = folder.resolve("release");
  }

  private ReleaseDirectory releases() {
    return new ReleaseDirectory(root);
  }

  private Released<Candidate> candidate(String word) throws IOException {
    return PublishForever.candidate(folder.resolve("candidate-" + word), word, 1);
  }

  /** The one word that all files of the current release say. */
  private static String word(Path root) throws IOException {
    var release = root.resolve("current").toRealPath();
    var words = new ArrayList<String>();
    for (var name : List.of("data/file1.md", "data/file3.md", "file0.md", "file2.md")) {
      words.add(Files.readString(release.resolve(name)).split(" ", -1)[0]);
    }
    assertThat(words).allMatch(words.get(0)::equals);
    return words.get(0);
  }

  /** Every file and link below the releases, with its bytes' digest or where it leads. */
  private static Map<String, String> state(Path root) throws IOException {
    var state = new LinkedHashMap<String, String>();
    for (var name : PublicFiles.names(root)) {
      var path = root.resolve(name);
      state.put(
          name,
          Files.isSymbolicLink(path)
              ? Files.readSymbolicLink(path).toString()
              : ReadBack.sha256(Files.readAllBytes(path)));
    }
    return state;
  }

  @Tag("slow")
  @Test
  void aReaderAsFastAsItCanSeesWholeReleasesOnly() throws Exception {
    var one = candidate("one");
    var two = candidate("two");
    releases().publish(one, "1");
    var ended = new AtomicBoolean();
    var reader =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                int seen = 0;
                var last = "";
                for (int poll = 0; poll < POLLS; poll++) {
                  var word = word(root);
                  seen += word.equals(last) ? 0 : 1;
                  last = word;
                }
                return seen;
              } catch (IOException e) {
                throw new AssertionError("nothing there, or not all of it", e);
              } finally {
                ended.set(true);
              }
            });
    int number = 2;
    for (; !ended.get(); number++) {
      releases().publish(number % 2 == 0 ? two : one, Integer.toString(number));
    }
    assertThat(reader.get()).as("changes seen, of %d releases", number).isGreaterThan(1);
  }

  @Test
  void releasesAreForEverybodyToRead() throws IOException {
    var release = releases().publish(candidate("one"), "1");
    try (Stream<Path> walk = Files.walk(release)) {
      assertThat(walk)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .isEqualTo(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Something that happens to a candidate after it was inspected. */
  private interface Fault {
    void commit(Path candidate) throws IOException;
  }

  @Test
  void whateverHappensAfterTheInspectionIsNotPublished() throws IOException {
    var faults = new LinkedHashMap<String, Fault>();
    faults.put("changed", c -> Files.writeString(c.resolve("data/file1.md"), "other"));
    faults.put("removed", c -> Files.delete(c.resolve("file0.md")));
    faults.put("added", c -> Files.writeString(c.resolve("data/more.md"), "more"));
    faults.put("linked", c -> link(c.resolve("file2.md")));
    faults.put("folder linked", c -> link(c.resolve("data")));
    faults.put("link added", c -> Files.createSymbolicLink(c.resolve("x"), Path.of("file0.md")));
    faults.put("gone", PublicFiles::delete);
    releases().publish(candidate("one"), "1");
    var before = state(root);
    for (var fault : faults.entrySet()) {
      PublicFiles.delete(folder.resolve("candidate-two"));
      var inspected = candidate("two");
      fault.getValue().commit(inspected.value().directory());
      assertThatThrownBy(() -> releases().publish(inspected, "2"))
          .as(fault.getKey())
          .isInstanceOfAny(GateRefusal.class, IOException.class)
          .satisfies(thrown -> tellsNothing(Throwables.getStackTrace(thrown)));
      assertThat(state(root)).as(fault.getKey()).isEqualTo(before);
      assertThat(word(root)).isEqualTo("one");
    }
  }

  /** Whatever was told of a fault, what the files say is not in it (P7). */
  private static void tellsNothing(String told) {
    assertThat(told).doesNotContain("one one", "oneone", "two two", "twotwo");
  }

  /** The same bytes, reached by a link: the link is not what was inspected. */
  private static void link(Path path) throws IOException {
    var moved = path.resolveSibling("." + path.getFileName() + "-moved");
    var outside = path.getRoot().resolve(path.getParent() + "-outside-" + path.getFileName());
    assertThat(moved).doesNotExist();
    PublicFiles.delete(outside);
    Files.move(path, outside);
    Files.createSymbolicLink(path, outside);
  }

  @Test
  void whatCannotBePlacedOrPointedToLeavesTheEarlierRelease() throws IOException {
    releases().publish(candidate("one"), "1");
    Files.createDirectories(root.resolve("2/data"));
    Files.writeString(root.resolve("2/data/other.md"), "other");
    var before = state(root);
    assertThatThrownBy(() -> releases().publish(candidate("two"), "2"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(state(root)).isEqualTo(before);
    // A folder stands where the link should: it cannot be replaced by a rename.
    Files.delete(root.resolve("current"));
    Files.createDirectories(root.resolve("current/held"));
    before = state(root);
    assertThatThrownBy(() -> releases().publish(candidate("two"), "3"))
        .isInstanceOf(IOException.class);
    assertThat(state(root)).isEqualTo(before);
    assertThat(root.resolve("3")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenToIsLeftAsItIs() throws IOException {
    releases().publish(candidate("one"), "1");
    var before = state(root);
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeThat(Files.isWritable(root)).as("the superuser may write anywhere").isFalse();
      assertThatThrownBy(() -> releases().publish(candidate("two"), "2"))
          .isInstanceOf(IOException.class);
      assertThat(state(root)).isEqualTo(before);
    } finally {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /**
   * What a publication leaves that is killed at each of its seams, and the next one makes of it.
   */
  @Test
  void theNextPublicationTakesUpWhereAKilledOneStood() throws IOException {
    var two = candidate("two");
    var seams = new LinkedHashMap<String, Fault>();
    seams.put("copying", r -> Files.writeString(folders(r.resolve(".next-7/data")), "tw"));
    seams.put("copied", r -> PublishForever.candidate(r.resolve(".next-8"), "two", 1));
    seams.put("placed", r -> PublishForever.candidate(r.resolve("2"), "two", 1));
    seams.put(
        "linked",
        r -> {
          PublishForever.candidate(r.resolve("2"), "two", 1);
          Files.createSymbolicLink(r.resolve(".current-2"), Path.of("2"));
        });
    for (var seam : seams.entrySet()) {
      PublicFiles.delete(root);
      releases().publish(candidate("one"), "1");
      seam.getValue().commit(root);
      assertThat(word(root)).as(seam.getKey()).isEqualTo("one");
      releases().publish(two, "2");
      assertThat(word(root)).as(seam.getKey()).isEqualTo("two");
      try (Stream<Path> list = Files.list(root)) {
        assertThat(list.map(p -> p.getFileName().toString()))
            .as(seam.getKey())
            .containsExactlyInAnyOrder("1", "2", "current");
      }
    }
  }

  private static Path folders(Path path) throws IOException {
    return Files.createDirectories(path).resolve("file1.md");
  }

  private Process publishing(int number, int length, String... before) throws IOException {
    var command = new ArrayList<>(List.of(before));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            PublishForever.class.getName(),
            root.toString(),
            folder.resolve("candidates").toString(),
            Integer.toString(number),
            Integer.toString(length)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  @Tag("slow")
  @Test
  void aPublicationThatIsKilledAtAnyInstantLeavesAWholeRelease() throws Exception {
    releases().publish(candidate("one"), "1");
    int number = 2;
    for (int kill = 0; kill < KILLS; kill++) {
      var process = publishing(number, 1);
      var soon = root.resolve(Integer.toString(number + 10 + kill));
      while (process.isAlive() && !Files.exists(soon, LinkOption.NOFOLLOW_LINKS)) {
        word(root);
      }
      process.destroyForcibly();
      var told = Files.readString(folder.resolve("output"));
      assertThat(process.waitFor()).as(told).isEqualTo(137);
      tellsNothing(told);
      assertThat(word(root)).isIn("one", "two");
      while (Files.exists(root.resolve(Integer.toString(number)))) {
        number++;
      }
    }
    releases().publish(candidate("two"), Integer.toString(number));
    assertThat(word(root)).isEqualTo("two");
    try (Stream<Path> list = Files.list(root)) {
      assertThat(list.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("."));
    }
  }

  @Tag("slow")
  @Test
  void aDiskThatTakesNoMoreLeavesTheEarlierRelease() throws Exception {
    assumeThat(Path.of("/usr/bin/prlimit")).as("limits a child's files").isExecutable();
    releases().publish(candidate("one"), "1");
    var before = state(root);
    for (var word : List.of("one", "two")) {
      PublishForever.candidate(folder.resolve("candidates").resolve(word), word, 99_999);
    }
    var process = publishing(2, 99_999, "/usr/bin/prlimit", "--fsize=200000");
    assertThat(process.waitFor()).isNotZero();
    var told = Files.readString(folder.resolve("output"));
    assertThat(told).contains("IOException");
    tellsNothing(told);
    assertThat(state(root)).isEqualTo(before);
  }
}
