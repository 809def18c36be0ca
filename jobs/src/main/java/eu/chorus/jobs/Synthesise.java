package eu.chorus.jobs;

import eu.chorus.output.disclosure.ReleasePolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The chair's own job: one brief from stored findings. */
@Command(
    name = "synthesise",
    mixinStandardHelpOptions = true,
    description = "Makes the brief of one working group and round from stored findings.")
public final class Synthesise implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  Synthesise() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Synthesise(), args);
  }

  @Override
  public Integer call() throws IOException {
    return store.open(
        context -> {
          results(context, Findings.stored(context));
          return 0;
        });
  }

  static Path results(JobContext context, Findings findings) {
    var policy = ReleasePolicy.standard().stricter(findings.consultation().release());
    long started = System.nanoTime();
    var tables = Tabulation.tables(findings, policy);
    context
        .progress()
        .end(
            "tables",
            tables.size() + " tables",
            java.time.Duration.ofNanos(System.nanoTime() - started));
    return Path.of("x");
  }
}
