package eu.chorus.jobs;

import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.nlp.index.PassageIndex;
import eu.chorus.nlp.index.QuerySpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Search for analysts, who may see respondents' words, on their own terminal. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches the passages; prints ids, scores and snippets. Restricted zone.")
public final class Search implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "OUT",
      description = "The store (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("out");

  @Option(
      names = "--filter",
      paramLabel = "FIELD=VALUE",
      description =
          "Only passages with that value; the same field twice means either, different fields both.")
  private List<String> filters = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many hits to print (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Parameters(paramLabel = "QUERY", description = "Words, \"phrases\", AND, OR, NOT, prefix*.")
  private String query = "";

  Search() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Search(), args);
  }

  @Override
  public Integer call() {
    var result =
        PassageIndex.search(RunDirectory.indexOf(out), QuerySpec.of(query, filters, limit));
    var terminal = Main.out();
    terminal.printf(Locale.ROOT, "%,d passages%n", result.total());
    for (var hit : result.hits()) {
      terminal.printf(Locale.ROOT, "%n%.3f  %s%n", hit.score(), hit.passage());
      terminal.println("  " + hit.snippet().plain("[", "]"));
    }
    return 0;
  }
}
