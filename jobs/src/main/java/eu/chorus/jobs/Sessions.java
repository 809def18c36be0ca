package eu.chorus.jobs;

import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.Quiet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.sql.SparkSession;

/** Starts Spark the way Chorus needs it, wherever it runs. */
final class Sessions {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";

  private Sessions() {}

  /** Executors unpack exports and load native libraries too: below the store, which they share. */
  private static String executorOptions(String given) {
    var quoted = RunDirectory.temporaryOptions().stream().map(option -> '"' + option + '"');
    return Stream.concat(Stream.of(given), quoted).collect(Collectors.joining(" ")).strip();
  }

  /**
   * The session of this JVM. What {@code spark-submit} or the user set stays as it is; what is not
   * set is set so that nothing of a respondent leaves the restricted zone by way of Spark itself.
   *
   * @param master Spark's master; empty leaves it to {@code spark-submit}, or else uses every core
   * @param scratch a folder in the restricted zone for what Spark spills
   * @param listener hears what Spark does
   */
  static SparkSession start(Optional<String> master, Path scratch, SparkListener listener) {
    var conf = new SparkConf();
    conf.setIfMissing("spark.app.name", "Chorus");
    master.ifPresent(conf::setMaster);
    conf.setIfMissing("spark.master", "local[*]");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.local.dir", scratch.toString());
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    } else {
      conf.set(EXECUTOR_OPTIONS, executorOptions(conf.get(EXECUTOR_OPTIONS, "")));
    }
    conf.setIfMissing("spark.io.encryption.enabled", "true"); // what spills is respondents' text
    conf.setIfMissing("spark.ui.enabled", "false"); // its pages show rows and plans
    conf.setIfMissing("spark.eventLog.enabled", "false");
    // Plans are told to nobody, and writing them down at each step took as long as the work.
    conf.setIfMissing("spark.sql.debug.maxToStringFields", "0");
    conf.setIfMissing("spark.sql.ui.explainMode", "simple");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    conf.setIfMissing("spark.hadoop.fs.permissions.umask-mode", "077");
    conf.setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    conf.setIfMissing("spark.log.level", "ERROR");
    conf.setIfMissing("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString());
    var session = SparkSession.builder().config(conf).getOrCreate();
    if (conf.get("spark.master").startsWith("local") && !conf.contains(PARTITIONS)) {
      // More than there are cores make more tasks, each of which costs more than so few rows.
      int cores = session.sparkContext().defaultParallelism();
      session.conf().set(PARTITIONS, Integer.toString(Math.max(2, cores)));
    }
    Quiet.libraries();
    session.sparkContext().addSparkListener(listener);
    return session;
  }
}
