package eu.chorus.jobs;

import eu.chorus.jobs.config.JobConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole line on the synthetic sample, published to the public. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs the whole line on the synthetic consultation in data-samples.")
final class Demo implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--sample",
      paramLabel = "DIR",
      description = "The synthetic consultation (default: ${DEFAULT-VALUE}).")
  private Path sample = Path.of(System.getProperty("chorus.home", "."), "data-samples", "small");

  @Override
  public Integer call() throws IOException {
    return store.open(
        Path.of("out", "demo"),
        () ->
            JobConfig.read(
                sample.resolve("consultation.yaml"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
        (context, config) -> {
          var findings = Analyse.run(context, Ingest.run(context, config));
          Index.run(context, findings);
          var candidate = Synthesise.results(context, findings, "public");
          var release = Publish.run(context, findings, candidate, "public", "the demo");
          context.progress().say("The report lies at " + release.resolve("report.html"));
          return 0;
        });
  }
}
