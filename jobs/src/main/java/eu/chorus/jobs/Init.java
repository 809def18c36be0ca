package eu.chorus.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Inites. */
@Command(name = "init", mixinStandardHelpOptions = true, description = "Inites.")
public final class Init implements Callable<Integer> {

  Init() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Init(), args);
  }

  @Override
  public Integer call() {
    return 0;
  }
}
