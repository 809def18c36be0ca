package eu.chorus.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What analysts note for the readers of a report. */
@Command(
    name = "notes",
    mixinStandardHelpOptions = true,
    description = "What analysts note on topics, themes and provisions, for briefs and reports.",
    subcommands = {NotesImport.class},
    synopsisSubcommandLabel = "COMMAND")
final class Notes implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(Main.err());
    return 1;
  }
}
