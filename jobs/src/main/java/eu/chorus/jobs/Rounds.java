package eu.chorus.jobs;

import picocli.CommandLine.Option;

/** How often a bench measures: what is compared takes turns, so that a busy machine hurts both. */
final class Rounds {
  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "How often each is measured (default: ${DEFAULT-VALUE}).")
  private int pairs = 5;

  int pairs() {
    return pairs;
  }
}
