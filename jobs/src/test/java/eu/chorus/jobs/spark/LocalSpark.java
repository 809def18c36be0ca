package eu.chorus.jobs.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** One embedded Spark for all tests of this JVM. */
public final class LocalSpark {
  private LocalSpark() {}

  /** The session, started once; it ends with the JVM. */
  public static SparkSession session() {
    return SparkSession.builder()
        .appName("test")
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "3")
        // Java's own folder may be that of a store that is open while the session starts.
        .config("spark.local.dir", Path.of("target/spark").toAbsolutePath().toString())
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.log.level", "ERROR")
        .getOrCreate();
  }
}
