package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.output.comparison.Comparison;
import eu.chorus.output.comparison.Release;
import eu.chorus.output.disclosure.ledger.LedgerEntry;
import eu.chorus.output.disclosure.ledger.LedgerEntry.Shown;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.page.Circumstances;
import eu.chorus.output.page.ComparisonPage;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that explains what changed between two releases, read off what was published. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Explains in a page what changed between two releases, and why. Restricted zone.")
final class Compare implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--audience",
      paramLabel = "public|chairs",
      description = "Whom both were for (default: ${DEFAULT-VALUE}).")
  private String audience = "public";

  @Parameters(index = "0", paramLabel = "N", description = "The number of a release.")
  private int one;

  @Parameters(
      index = "1",
      paramLabel = "M",
      description = "The number of another; the earlier is told first.")
  private int other;

  Compare() {}

  @Override
  public Integer call() throws IOException {
    UsageException.refuse(
        List.of(
            UsageException.unknown(
                "--audience", audience, ReleasePolicy.audiences().stream().sorted().toList()),
            wrong("M", one == other, "it is N: a release is compared with another")));
    return store.open(
        context -> {
          run(context, audience, one, other);
          return 0;
        });
  }

  private static Optional<Problem> wrong(String parameter, boolean wrong, String detail) {
    var place = Place.key("command line", parameter);
    return wrong
        ? Optional.of(new Problem(ProblemKind.CONFIG_BAD_VALUE, place, detail))
        : Optional.empty();
  }

  /** Writes the page, tells the verdict, and gives the page. */
  static Path run(JobContext context, String audience, int one, int other) throws IOException {
    var entries = Ledger.open(context).released().entries();
    var published =
        entries.stream()
            .filter(entry -> entry.audience().equals(audience))
            .collect(Collectors.toMap(LedgerEntry::release, e -> e, (first, again) -> first));
    var there = there(audience, published.keySet());
    UsageException.refuse(
        List.of(
            wrong("N", !published.containsKey(one), there),
            wrong("M", !published.containsKey(other), there)));
    var before = Objects.requireNonNull(published.get(Math.min(one, other)));
    var after = Objects.requireNonNull(published.get(Math.max(one, other)));
    var circumstances =
        new Circumstances(
            audience,
            before.codebook(),
            after.codebook(),
            Corrections.of(context.directory()).all(),
            asOf(entries, after));
    var comparison =
        Comparison.of(release(context, before), release(context, after), circumstances.renamings());
    var name = "compare-" + audience + "-" + before.release() + "-" + after.release() + ".html";
    var page = write(context, name, ComparisonPage.of(comparison, circumstances));
    Main.out().println(ComparisonPage.verdict(comparison));
    Main.out().println("The page lies at " + page);
    return page;
  }

  private static String there(String audience, Set<Integer> numbers) {
    return numbers.isEmpty()
        ? "nothing was released to " + audience
        : numbers.stream()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "releases to " + audience + ": ", ""));
  }

  /** Tables that are shown as of one earlier release; where they are of several, nobody can say. */
  private static Map<String, Integer> asOf(List<LedgerEntry> entries, LedgerEntry of) {
    return of.shown().stream()
        .filter(Shown::marked)
        .collect(
            Collectors.groupingBy(
                Shown::table,
                Collectors.mapping(s -> entries.get(s.entry()).release(), Collectors.toSet())))
        .entrySet()
        .stream()
        .filter(table -> table.getValue().size() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue().iterator().next()));
  }

  private static Release release(JobContext context, LedgerEntry entry) throws IOException {
    var folder = context.directory().releases(entry.audience());
    return Release.read(
        entry.release(), folder.resolve(Integer.toString(entry.release())), entry.manifest());
  }

  /** Puts the page in the place of an earlier one; it is its owner's alone from the first byte. */
  private static Path write(JobContext context, String name, String html) throws IOException {
    var page = context.directory().restricted(name);
    var aside = page.resolveSibling("." + name);
    Files.deleteIfExists(aside);
    Files.createFile(aside);
    FileTree.restrict(aside);
    Files.writeString(aside, html);
    return Files.move(aside, page, StandardCopyOption.ATOMIC_MOVE);
  }
}
