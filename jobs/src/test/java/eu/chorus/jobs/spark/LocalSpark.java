package eu.chorus.jobs.spark;

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
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.log.level", "ERROR")
        .getOrCreate();
  }
}
