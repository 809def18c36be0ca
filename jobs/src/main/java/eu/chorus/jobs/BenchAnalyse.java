package eu.chorus.jobs;

import eu.chorus.nlp.bench.CampaignBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast what was said is analysed. */
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    description = "Finds copies among invented comments, beside the loop of a textbook.")
final class BenchAnalyse implements Callable<Integer> {
  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "How often each is measured (default: ${DEFAULT-VALUE}).")
  private int pairs = 5;

  @Override
  public Integer call() {
    new CampaignBench(pairs, Main.out()::println).run();
    return 0;
  }
}
