package eu.chorus.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures Chorus against the libraries that it stands on, on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures Chorus against the libraries that it stands on.",
    subcommands = {BenchAnalyse.class, BenchCharts.class, BenchGate.class, BenchIngest.class},
    synopsisSubcommandLabel = "COMMAND")
final class Bench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(Main.err());
    return 1;
  }
}
