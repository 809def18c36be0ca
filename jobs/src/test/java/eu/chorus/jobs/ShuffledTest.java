package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.sample.PlenarySample;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the analysis finds does not depend on the order in which contributions come in, on how many
 * cores there are, on how Spark cuts the work, nor on whether it compiles or interprets its plans:
 * every stage and table holds the same. A plenary has all there is to find: families, a campaign,
 * languages, drafts, routed and unrouted passages.
 */
class ShuffledTest {
  private static final int RESPONDENTS = 24;

  @TempDir static Path folder;
  private static JobConfig config;
  private static List<RowFate> rows;
  private static List<Document> documents;
  private static SortedMap<String, String> found;
  private static Intake first;

  @BeforeAll
  static void analyseInOneWay() throws IOException {
    Path sample = folder.resolve("sample");
    PlenarySample.generate(RESPONDENTS, 7, sample);
    Files.writeString(
        sample.resolve("consultation.yaml"), "\nvectors: local\n", StandardOpenOption.APPEND);
    config =
        JobConfig.read(
            sample.resolve("consultation.yaml"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var spark = LocalSpark.instead(2, 3, true);
    try (var directory = RunDirectory.open(folder.resolve("intake"))) {
      first = Ingest.run(context(directory, () -> spark), config);
      rows = first.rows().collect();
      documents = first.documents().collect();
      found = analysed(spark, first, 3);
    }
  }

  @AfterAll
  static void stop() {
    LocalSpark.stop();
  }

  private static JobContext context(RunDirectory directory, Supplier<SparkSession> spark) {
    var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new JobContext(directory, spark, new Progress(silent, false));
  }

  /** Digests of all that an analysis leaves behind, by its name. */
  private static SortedMap<String, String> analysed(
      SparkSession spark, Intake intake, int partitions) throws IOException {
    var out = folder.resolve("out-" + partitions);
    var digests = new TreeMap<String, String>();
    try (var directory = RunDirectory.open(out)) {
      Analyse.run(context(directory, () -> spark), intake);
    }
    try (var stages = Files.list(out.resolve("restricted/stages"))) {
      for (Path stage : stages.filter(Files::isDirectory).toList()) {
        digests.put(stage.getFileName().toString(), digest(spark, stage));
      }
    }
    try (var tables = Files.list(out.resolve("restricted"))) {
      for (Path table : tables.filter(file -> file.toString().endsWith(".csv")).toList()) {
        digests.put(table.getFileName().toString(), FileTree.digest(table));
      }
    }
    return digests;
  }

  /** Digest of a table, in whatever order and files its rows lie. */
  private static String digest(SparkSession spark, Path stage) {
    var lines = new ArrayList<>(spark.read().parquet(stage.toString()).toJSON().collectAsList());
    Collections.sort(lines);
    return Fingerprint.of(lines).hex();
  }

  private static void theSame(int cores, int partitions, boolean compiled) throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var spark = LocalSpark.instead(cores, partitions, compiled);
    var shuffledRows = new ArrayList<>(rows);
    var shuffledDocuments = new ArrayList<>(documents);
    Collections.shuffle(shuffledRows, random);
    Collections.shuffle(shuffledDocuments, random);
    try (var directory = RunDirectory.open(folder.resolve("intake"))) {
      var intake = Intake.stored(context(directory, () -> spark));
      var shuffled =
          new Intake(
              intake.consultation(),
              intake.configuration(),
              intake.key(),
              intake.said(),
              Records.of(spark, RowFate.class, shuffledRows, partitions),
              Records.of(spark, Document.class, shuffledDocuments, partitions),
              intake.organisations());
      assertThat(analysed(spark, shuffled, partitions)).isEqualTo(found);
    }
  }

  @Test
  void allIsFoundThatThereIs() {
    assertThat(found.keySet())
        .contains(
            Findings.FAMILIES,
            Findings.ANNOTATIONS,
            Findings.VECTORS,
            Findings.PASSAGES,
            Findings.PHRASES,
            Findings.THEMES,
            Findings.CODEBOOK,
            Findings.ASSIGNMENTS,
            Findings.PROVISIONS,
            Findings.PARTS,
            Findings.COPIED,
            Findings.REQUESTS,
            "campaigns.csv",
            "rare-points.csv",
            "taken-up.csv",
            "families.csv",
            "with-and-without.csv",
            "themes-by-round.csv",
            "theme-steps.csv",
            "languages.csv");
    String nothing = Fingerprint.of(List.of()).hex();
    var empty = new TreeMap<>(found);
    empty.values().removeIf(digest -> !digest.equals(nothing));
    assertThat(empty.keySet()).isSubsetOf(Findings.COPIED); // nobody copies a passage here
  }

  @Test
  void theSameAgainNeedsNoSpark() throws IOException {
    Supplier<SparkSession> none =
        () -> {
          throw new IllegalStateException("Spark is asked for");
        };
    try (var intake = RunDirectory.open(folder.resolve("intake"));
        var findings = RunDirectory.open(folder.resolve("out-3"))) {
      var again = Ingest.run(context(intake, none), config);
      assertThat(again.said()).isEqualTo(first.said());
      Analyse.run(context(findings, none), again);
    }
  }

  /** All at once: should it fail, each by itself tells which it was. */
  @Test
  void inAnotherOrderOnOtherCoresInOtherPartitionsAndInterpreted() throws IOException {
    theSame(4, 5, false);
  }
}
