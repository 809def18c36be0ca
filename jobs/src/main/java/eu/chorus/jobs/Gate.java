package eu.chorus.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The gate on its own. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description =
        "The gate on its own: checks a report that people wrote, explains what it refused.",
    subcommands = {GateCheck.class, GateExplain.class},
    synopsisSubcommandLabel = "COMMAND")
final class Gate implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(Main.err());
    return 1;
  }
}
