package eu.chorus.jobs;

import eu.chorus.jobs.sample.Sample;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Invents a consultation. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Writes a synthetic consultation, and the truth about it.")
final class Sampling implements Callable<Integer> {
  @Option(
      names = "--respondents",
      paramLabel = "N",
      description = "How many answer the questionnaire (default: ${DEFAULT-VALUE}).")
  private int respondents = 260;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed gives another consultation (default: ${DEFAULT-VALUE}).")
  private long seed = 2024;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write it.")
  private Path out = Path.of("sample");

  @Override
  public Integer call() {
    Main.out().println(Sample.generate(respondents, seed, out).summary());
    return 0;
  }
}
