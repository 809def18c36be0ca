package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every job that works on a store. */
final class StoreOptions {
  @Option(
      names = "--out",
      paramLabel = "OUT",
      description = "The store: restricted zone and releases (default: out; of the demo out/demo).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master; by default spark-submit's, else all cores of this machine.")
  private Optional<String> master = Optional.empty();

  /** What a job does with an opened store. */
  interface Work {
    int with(JobContext context) throws IOException;
  }

  /** Locks the store, starts Spark, works, and closes both whatever happens. */
  int open(Work work) throws IOException {
    return open(Path.of("out"), work);
  }

  /** The same, in this store if none was named. */
  int open(Path standard, Work work) throws IOException {
    try (var directory = RunDirectory.open(out.orElse(standard))) {
      var scratch = directory.work("spark");
      var spark = Sessions.start(master, scratch);
      try {
        var progress = new Progress(Main.err(), Main.terminal());
        spark.sparkContext().addSparkListener(progress);
        return work.with(new JobContext(directory, spark, progress));
      } finally {
        spark.stop();
        FileTree.delete(scratch);
      }
    }
  }
}
