package eu.chorus.jobs;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The job that builds the analysts' index from stored findings. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Builds the analysts' index from what was found.")
public final class Index implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  Index() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Index(), args);
  }

  @Override
  public Integer call() throws IOException {
    return store.open(
        context -> {
          run(context, Findings.stored(context));
          return 0;
        });
  }

  static void run(JobContext context, Findings findings) {}
}
