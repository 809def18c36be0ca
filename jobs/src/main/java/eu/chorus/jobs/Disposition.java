package eu.chorus.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What chairs do with the requests on provisions. */
@Command(
    name = "disposition",
    mixinStandardHelpOptions = true,
    description =
        "What became of each request on a provision, in the hands of chairs: export, fill in, import.",
    subcommands = {DispositionExport.class, DispositionImport.class},
    synopsisSubcommandLabel = "COMMAND")
final class Disposition implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(Main.err());
    return 1;
  }
}
