package eu.chorus.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What analysts do with the codebook. */
@Command(
    name = "codebook",
    mixinStandardHelpOptions = true,
    description =
        "The themes in the hands of analysts: export, edit, import, keep; label and score.",
    subcommands = {
      CodebookExport.class,
      CodebookImport.class,
      CodebookKeep.class,
      CodebookSample.class,
      CodebookScore.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class Codebooks implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(Main.err());
    return 1;
  }
}
