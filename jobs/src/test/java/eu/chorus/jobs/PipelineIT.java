package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.run.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole line on the small sample, run as users run it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {
  private static final Path SMALL = ChorusProcess.REPOSITORY.resolve("data-samples/small");

  /**
   * What the run says as it begins a step; it is killed there, as R5 asks of every build: while
   * stages are made, while a candidate is judged, while it is released.
   */
  private static final List<String> STEPS = List.of("05-passages …", "gate …", "publish …");

  private static final long SEED = Long.getLong("chorus.seed", 30);
  private static final int ROUNDS = Integer.getInteger("chorus.rounds", 1);

  @TempDir static Path folder;
  private static final List<Integer> KILLED = new ArrayList<>();

  /** All that was printed by the runs that were killed, and by the one after them. */
  private static final StringBuilder TOLD = new StringBuilder();

  private static SortedMap<String, String> released;
  private static SaidWords said;

  /** Exit code of the same on a cluster. */
  private static Future<Integer> submitted = CompletableFuture.completedFuture(-1);

  private static String[] command(Path out) {
    return new String[] {
      "run",
      "--config",
      SMALL.resolve("consultation.yaml").toString(),
      "--out",
      out.toString(),
      "--master",
      "local[2]",
      "--publish",
      "--approved-by",
      "test"
    };
  }

  private static SortedMap<String, String> current(Path out) throws IOException {
    return FileTree.digests(out.resolve("release/public/current").toRealPath());
  }

  @BeforeAll
  static void runKilledThreeTimes() throws IOException, InterruptedException {
    said = SaidWords.of(SMALL);
    var beside = Executors.newSingleThreadExecutor(); // a cluster mostly waits for its processes
    submitted = beside.submit(PipelineIT::submit);
    beside.shutdown();
    for (String begun : STEPS) {
      var killed = ChorusProcess.runUntil(begun::equals, command(folder.resolve("out")));
      KILLED.add(killed.code());
      TOLD.append(killed.output());
      said.assertUnnamed(folder.resolve("out"));
    }
    var ended = ChorusProcess.run(command(folder.resolve("out")));
    TOLD.append(ended.output());
    assertThat(ended.code()).as(ended.output()).isZero();
    released = current(folder.resolve("out"));
  }

  @Test
  @Order(1)
  void releasesWhatTheLayoutPromises() {
    assertThat(released.keySet())
        .contains(
            "report.html",
            "report.docx",
            "report.pdf",
            "tables.xlsx",
            "data/tables.csv",
            "PROOF.md",
            "proof.json")
        .anyMatch(name -> name.startsWith("charts/") && name.endsWith(".png"));
  }

  @Test
  @Order(2)
  void releasesTheApprovedTables() throws IOException {
    var tables = folder.resolve("out/release/public/current/data/tables.csv");
    assertThat(tables)
        .hasSameTextualContentAs(
            ChorusProcess.REPOSITORY.resolve("data-samples/expected/small/tables.csv"));
  }

  @Test
  @Order(3)
  void theRestrictedZoneIsItsOwnersAlone() throws IOException {
    try (var paths = Files.walk(folder.resolve("out/restricted"))) {
      assertThat(paths)
          .allSatisfy(
              p ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(p)))
                      .as(p.toString())
                      .endsWith("------"));
    }
  }

  @Test
  @Order(4)
  void accountsForEveryRowAndUpload() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("out/restricted/accounting.csv")))
        .contains("survey,rows,260,260,0,0,0,0,260,", "plenary-draft2,rows,117,117,0,0,0,0,117,");
  }

  @Test
  @Order(4)
  void tellsWhatIsNotAnalysedForRequests() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("out/restricted/languages.csv")))
        .anyMatch(line -> line.matches("\"en\",\\d+,\\d+,yes"))
        .anyMatch(line -> line.matches("\"de\",\\d+,\\d+,not analysed for requests"));
  }

  @Test
  @Order(5)
  void theSameAgainChangesNothing() throws IOException, InterruptedException {
    var out = folder.resolve("out");
    var before = FileTree.digests(out.resolve("release"));
    var ended = ChorusProcess.run(command(out));
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(FileTree.digests(out.resolve("release"))).isEqualTo(before);
    assertThat(ended.output())
        .contains("index unchanged", "candidate unchanged")
        .contains("languages that are not analysed for requests");
  }

  @Test
  @Order(6)
  void searchFindsWhatThemesAreAbout() throws IOException, InterruptedException {
    var ended =
        ChorusProcess.run(
            "search",
            "audits",
            "--filter",
            "working-group=WG2",
            "--out",
            folder.resolve("out").toString());
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).containsPattern("[1-9][0-9]* passages").contains("[audits]");
  }

  /** Floors well below what a run finds, and far above what chance or an empty stage would. */
  @Test
  @Order(6)
  void whatWasPlantedIsFoundAgain() throws IOException, InterruptedException {
    var ended =
        ChorusProcess.run(
            "recovered",
            SMALL.resolve("truth.json").toString(),
            "--vectors",
            "none",
            "--out",
            folder.resolve("out").toString());
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(figure(ended.output(), "B-cubed precision")).isGreaterThan(0.9);
    assertThat(figure(ended.output(), "B-cubed F1")).isGreaterThan(0.5);
    assertThat(figure(ended.output(), "F1 of 0.5 or more")).isGreaterThan(0.7);
    assertThat(figure(ended.output(), "act F1")).isGreaterThan(0.65);
    assertThat(figure(ended.output(), "act and provision F1")).isGreaterThan(0.6);
    assertThat(figure(ended.output(), "pair F1")).isGreaterThan(0.99);
  }

  private static double figure(String output, String name) {
    return output
        .lines()
        .filter(line -> line.startsWith("  " + name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(34).strip().split(" ")[0]))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(7)
  void aChairsBriefComesFromStoredFindings() throws IOException, InterruptedException {
    var out = folder.resolve("out");
    var ended =
        ChorusProcess.run(
            "synthesise", "--working-group", "WG2", "--round", "draft2", "--out", out.toString());
    assertThat(ended.code()).as(ended.output()).isZero();
    var brief = out.resolve("restricted/candidates/2");
    assertThat(brief.resolve("report.html")).content().contains("Brief for Working Group 2");
    assertThat(brief.resolve("data/tables.csv"))
        .content()
        .contains("themes:risk-taxonomy,all,", "closed:p2_overall_1,all,", ",117,published")
        .doesNotContain("themes:copyright", "themes:governance", ",377,");
  }

  @Test
  @Order(8)
  void theRunWasKilledAtEachStep() {
    assertThat(KILLED).hasSameSizeAs(STEPS).containsOnly(128 + 9);
  }

  /** P7: neither those that were killed, nor the one that took up what they left. */
  @Test
  @Order(8)
  void nothingThatARespondentSaidWasPrintedOrMadeAName() throws IOException {
    assertThat(TOLD).isNotEmpty();
    said.assertUntold(TOLD.toString());
    said.assertUnnamed(folder.resolve("out"));
  }

  private static Path home() {
    return folder.resolve("cluster");
  }

  private static int submit() throws IOException, InterruptedException {
    try (var cluster = StandaloneCluster.start(Files.createDirectories(home()))) {
      return cluster.submit(
          "eu.chorus.jobs.Pipeline",
          home().resolve("submit.log"),
          "--config",
          SMALL.resolve("consultation.yaml").toString(),
          "--out",
          home().resolve("out").toString(),
          "--publish",
          "--approved-by",
          "test");
    }
  }

  /** Whose processes must not outlive the tests, even if these fail. */
  @AfterAll
  static void endOfTheCluster() throws ExecutionException, InterruptedException {
    submitted.get();
  }

  /** Nobody killed that one: so neither kills nor a cluster change a byte. */
  @Test
  @Order(9)
  void aStandaloneClusterReleasesTheSameBytes()
      throws IOException, ExecutionException, InterruptedException {
    var out = home().resolve("out");
    assertThat(submitted.get()).as(Files.readString(home().resolve("submit.log"))).isZero();
    said.assertUntold(Files.readString(home().resolve("submit.log")));
    assertThat(current(out)).isEqualTo(released);
    var below = "-Djava.io.tmpdir=" + out.toRealPath().resolve("restricted/work/temporary");
    try (var logs = Files.find(home(), 5, (path, about) -> path.endsWith("stderr"))) {
      assertThat(logs)
          .isNotEmpty()
          .allSatisfy(
              told -> {
                assertThat(told).content().contains(below);
                said.assertUntold(Files.readString(told));
              });
    }
  }

  /**
   * P6 of all that the release says. {@code -Dchorus.rounds=30} leaves more out, {@code
   * -Dchorus.seed=N} others.
   */
  @Test
  @Order(10)
  void nobodyTellsWhoLeft() throws IOException, InterruptedException {
    var ended =
        ChorusProcess.runBeside(
            LeaveOneOut.class,
            folder.resolve("out").toString(),
            Long.toString(SEED),
            Integer.toString(ROUNDS));
    assertThat(ended.output()).contains(LeaveOneOut.verdict(SEED, 0, ROUNDS));
  }

  @Test
  @Order(11)
  void usersAreToldEveryFaultAtOnce(@TempDir Path broken) throws IOException, InterruptedException {
    var yaml = Files.readString(SMALL.resolve("consultation.yaml"));
    var config = broken.resolve("consultation.yaml");
    Files.writeString(config, yaml.replaceFirst("kind: open", "kind: opne") + "\nreleas: {}\n");
    var ended =
        ChorusProcess.run(
            "run",
            "--config",
            config.toString(),
            "--data",
            SMALL.toString(),
            "--out",
            broken.resolve("out").toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(List.of(ended.output().split("\n"))).hasSizeGreaterThanOrEqualTo(2);
    assertThat(ChorusProcess.run("run", "--nonsense").code()).isEqualTo(1);
  }
}
