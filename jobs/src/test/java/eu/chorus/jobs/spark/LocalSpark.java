package eu.chorus.jobs.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** One embedded Spark for all tests of this JVM. */
public final class LocalSpark {
  private LocalSpark() {}

  /**
   * The session, started once; it ends with the JVM. It interprets its plans, since on so little
   * compiling them takes most of the time; that it is the same {@link #instead} shows.
   */
  public static SparkSession session() {
    return compiling(builder(2, 3), false).getOrCreate();
  }

  /**
   * Another session in place of the one that runs, with exactly so many partitions.
   *
   * @param compiled whether Spark compiles its plans, as it does by default, or interprets them,
   *     which is quicker where there is little to do
   */
  public static SparkSession instead(int cores, int partitions, boolean compiled) {
    stop();
    return compiling(builder(cores, partitions), compiled)
        .config("spark.sql.adaptive.coalescePartitions.enabled", "false")
        .getOrCreate();
  }

  private static SparkSession.Builder compiling(SparkSession.Builder builder, boolean compiled) {
    return builder
        .config("spark.sql.codegen.wholeStage", compiled)
        .config("spark.sql.codegen.factoryMode", compiled ? "FALLBACK" : "NO_CODEGEN");
  }

  /** Ends the session that runs; whoever asks next has the usual one. */
  public static void stop() {
    var running = SparkSession.getDefaultSession();
    if (running.isDefined()) {
      running.get().stop();
    }
  }

  private static SparkSession.Builder builder(int cores, int partitions) {
    return SparkSession.builder()
        .appName("test")
        .master("local[" + cores + "]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.debug.maxToStringFields", "0") // as Chorus has it
        .config("spark.sql.ui.explainMode", "simple")
        .config("spark.sql.shuffle.partitions", Integer.toString(partitions))
        // Java's own folder may be that of a store that is open while the session starts.
        .config("spark.local.dir", Path.of("target/spark").toAbsolutePath().toString())
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.log.level", "ERROR");
  }
}
