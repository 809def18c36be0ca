package eu.chorus.jobs;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Publishes. */
@Command(name = "publish", mixinStandardHelpOptions = true, description = "Publishes.")
public final class Publish implements Callable<Integer> {

  Publish() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Publish(), args);
  }

  @Override
  public Integer call() {
    return 0;
  }

  static Path run(
      JobContext context, Findings findings, Path candidate, String audience, String approvedBy) {
    return candidate;
  }
}
