package eu.chorus.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Inites. */
@Command(name = "init", mixinStandardHelpOptions = true, description = "Inites.")
public final class Init implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

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
