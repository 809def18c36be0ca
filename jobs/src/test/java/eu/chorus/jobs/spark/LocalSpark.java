package eu.chorus.jobs.spark;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** One embedded Spark for all tests of this JVM. */
public final class LocalSpark {
  /**
   * How Spark works through little: compiling plans, and planning them anew while they run, takes
   * longer than to run them. That it finds the same {@link #instead} and a cluster show.
   */
  public static final Map<String, String> LITTLE =
      Map.of(
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.shuffle.partitions", "2");

  private LocalSpark() {}

  /** The session, started once; it ends with the JVM. It works through {@link #LITTLE}. */
  public static SparkSession session() {
    var builder = builder(2);
    LITTLE.forEach(builder::config);
    return builder.getOrCreate();
  }

  /**
   * Another session in place of the one that runs, with exactly so many partitions.
   *
   * @param compiled whether Spark compiles its plans, as it does by default, or interprets them,
   *     which is quicker where there is little to do
   */
  public static SparkSession instead(int cores, int partitions, boolean compiled) {
    stop();
    return builder(cores)
        .config("spark.sql.shuffle.partitions", Integer.toString(partitions))
        .config("spark.sql.adaptive.coalescePartitions.enabled", "false")
        .config("spark.sql.codegen.wholeStage", compiled)
        .config("spark.sql.codegen.factoryMode", compiled ? "FALLBACK" : "NO_CODEGEN")
        .getOrCreate();
  }

  /** Ends the session that runs; whoever asks next has the usual one. */
  public static void stop() {
    var running = SparkSession.getDefaultSession();
    if (running.isDefined()) {
      running.get().stop();
    }
  }

  private static SparkSession.Builder builder(int cores) {
    return SparkSession.builder()
        .appName("test")
        .master("local[" + cores + "]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.debug.maxToStringFields", "0") // as Chorus has it
        .config("spark.sql.ui.explainMode", "simple")
        // Java's own folder may be that of a store that is open while the session starts.
        .config("spark.local.dir", Path.of("target/spark").toAbsolutePath().toString())
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.log.level", "ERROR");
  }
}
