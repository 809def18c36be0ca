package eu.chorus.jobs;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole line as one job: ingest, analyse, index, synthesise and, when approved, publish. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the whole line, from exports to a candidate and, when approved, a release.")
public final class Pipeline implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private ConsultationOptions consultation = new ConsultationOptions();

  @ArgGroup(exclusive = false)
  private PublishOptions publish = new PublishOptions();

  Pipeline() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Pipeline(), args);
  }

  @Override
  public Integer call() throws IOException {
    publish.check();
    return store.open(
        consultation,
        (context, config) -> {
          try (var findings = Analyse.run(context, Ingest.run(context, config))) {
            Index.run(context, findings);
            var audience = publish.audience("public");
            var candidate = Synthesise.results(context, findings, audience);
            publish.publish(context, findings, candidate, audience);
            return 0;
          }
        });
  }
}
