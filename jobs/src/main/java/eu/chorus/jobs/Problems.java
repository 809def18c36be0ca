package eu.chorus.jobs;

import eu.chorus.jobs.problems.Catalogue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the catalogue of everything that can be wrong with what Chorus is given. */
@Command(
    name = "problems",
    mixinStandardHelpOptions = true,
    description = "Lists every kind of problem, why it matters and how to mend it (Markdown).")
final class Problems implements Callable<Integer> {
  @Override
  public Integer call() {
    Main.out().print(Catalogue.markdown());
    return 0;
  }
}
