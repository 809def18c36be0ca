package eu.chorus.jobs;

import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.Later;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
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

  /** What a job does with an opened store and a consultation's files. */
  interface Reading {
    int with(JobContext context, JobConfig config) throws IOException;
  }

  /**
   * Reads a consultation's files and works in their store, which is made when there is none; what
   * is wrong with the files is reported there.
   */
  int open(ConsultationOptions consultation, Reading reading) throws IOException {
    return open(Path.of("out"), consultation::read, reading);
  }

  /** The same, in this store if none was named. */
  int open(Path standard, Supplier<JobConfig> consultation, Reading reading) throws IOException {
    try (var directory = RunDirectory.open(out.orElse(standard))) {
      JobConfig config;
      try {
        config = consultation.get();
      } catch (UserException e) {
        Main.err().println(Troubles.write(directory, e.problems()));
        throw e;
      }
      return work(directory, context -> reading.with(context, config));
    }
  }

  /**
   * Locks a store that is there, works, and closes it and what of Spark was started, whatever
   * happens.
   */
  int open(Work work) throws IOException {
    return open(Path.of("out"), work);
  }

  /** The same, in this store if none was named. */
  int open(Path standard, Work work) throws IOException {
    try (var directory = RunDirectory.reopen(out.orElse(standard))) {
      return work(directory, work);
    }
  }

  private int work(RunDirectory directory, Work work) throws IOException {
    var scratch = directory.work("spark");
    var progress = new Progress(Main.err(), Main.terminal());
    var session = new Later<>(() -> Sessions.start(master, scratch, progress));
    try {
      return work.with(new JobContext(directory, session, progress));
    } finally {
      if (session.made()) {
        session.get().stop();
      }
      FileTree.delete(scratch);
      progress.close();
    }
  }
}
