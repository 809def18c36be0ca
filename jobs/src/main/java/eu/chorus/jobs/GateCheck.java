package eu.chorus.jobs;

import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.ReportCheck;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The gate for reports that people write. It reads the gate's index and nothing else of the store,
 * so it starts no Spark and asks for no lock.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks a report that people wrote before it is published.")
final class GateCheck implements Callable<Integer> {
  private static final int BLOCKED = 4;

  /** A report is read in seconds; a check that hangs has failed. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @Parameters(
      paramLabel = "REPORT",
      description = "A file (DOCX, PDF, HTML, XLSX, PPTX, …) or a folder of such files.")
  private Path report = Path.of("");

  @Option(
      names = "--store",
      paramLabel = "OUT",
      description = "The store with what respondents wrote (default: ${DEFAULT-VALUE}).")
  private Path store = Path.of("out");

  @Option(
      names = "--audience",
      paramLabel = "public|chairs",
      description = "Whom it is for (default: ${DEFAULT-VALUE}).")
  private String audience = "public";

  @Option(names = "--json", description = "Tell the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PublishOptions.checkAudience(audience);
    if (!Files.exists(report, LinkOption.NOFOLLOW_LINKS)) {
      throw fault(ProblemKind.REPORT_MISSING, report.toString());
    }
    var index = StandingIndex.of(store, audience);
    var check = new DisclosureGate(index.policy(), LIMIT).check(report, index);
    if (json) {
      Main.out().println(check.json());
    } else {
      tell(check);
    }
    return check.blocks().isEmpty() ? 0 : BLOCKED;
  }

  private static UserException fault(ProblemKind kind, String file) {
    return new UserException(List.of(new Problem(kind, Place.of(file), "")));
  }

  private static void tell(ReportCheck check) {
    list("Must be rewritten before it is published", check.blocks());
    list("Should be looked at; does not stop it", check.warnings());
    Main.out()
        .printf(
            Locale.ROOT,
            "%s: %,d to rewrite, %,d to look at, in %,d words and numbers.%n",
            check.blocks().isEmpty() ? "Passed" : "Blocked",
            check.blocks().size(),
            check.warnings().size(),
            check.verdict().extent().tokens());
    Main.out().println("Numbers were not judged: whether they tell of few, the check cannot know.");
  }

  /** By file and rule, each with what to do and with every place. */
  private static void list(String title, List<Violation> found) {
    if (found.isEmpty()) {
      return;
    }
    Main.out().println(title + ":");
    var byFile =
        found.stream()
            .collect(
                Collectors.groupingBy(Violation::file, LinkedHashMap::new, Collectors.toList()));
    byFile.forEach(
        (file, ofFile) -> {
          Main.out().println("  " + file);
          var byRule =
              ofFile.stream()
                  .sorted(Comparator.comparing(Violation::rule))
                  .collect(
                      Collectors.groupingBy(
                          Violation::rule, LinkedHashMap::new, Collectors.toList()));
          byRule.forEach(
              (rule, places) -> {
                Main.out().println("    " + rule.remedy() + " (" + rule + "):");
                places.stream()
                    .map(v -> v.place().isEmpty() ? "anywhere in it" : v.place())
                    .distinct()
                    .forEach(place -> Main.out().println("      " + place));
              });
        });
    Main.out().println();
  }
}
