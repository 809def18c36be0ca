package eu.chorus.jobs;

import eu.chorus.jobs.sample.PlenarySample;
import eu.chorus.jobs.sample.Sample;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Invents a consultation. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Writes a synthetic consultation, and the truth about it.")
final class Sampling implements Callable<Integer> {
  private static final int SMALL = 260;
  private static final int PLENARY = 430;

  @Option(
      names = "--respondents",
      paramLabel = "N",
      description = "How many answer the questionnaire (default: 260; with --plenary 430).")
  private Optional<Integer> respondents = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed gives another consultation (default: ${DEFAULT-VALUE}).")
  private long seed = 2024;

  @Option(
      names = "--plenary",
      description = "Adds drafts, a roster, comments on every draft, and notes of meetings.")
  private boolean plenary;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write it.")
  private Path out = Path.of("sample");

  @Override
  public Integer call() {
    Main.out()
        .println(
            plenary
                ? PlenarySample.generate(respondents.orElse(PLENARY), seed, out)
                : Sample.generate(respondents.orElse(SMALL), seed, out).summary());
    return 0;
  }
}
