package eu.chorus.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Searches. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Searches.")
public final class Search implements Callable<Integer> {

  Search() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Search(), args);
  }

  @Override
  public Integer call() {
    return 0;
  }
}
