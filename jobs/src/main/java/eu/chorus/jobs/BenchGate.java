package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.nlp.bench.TopicTexts;
import eu.chorus.output.bench.PlantedQuotes;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.disclosure.Segment;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.synthesis.Frames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the gate finds, and what it stops that it should not (P12). */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description =
        "Plants quotations in every disguise and artefact, and counts what the gate finds.")
final class BenchGate implements Callable<Integer> {
  /** A report is read in seconds; a check that hangs has failed. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final int WORDS = 60;
  private static final int TEXTS = 4_000;

  @Option(
      names = "--spans",
      paramLabel = "N",
      description = "Spans to plant for each disguise (default: ${DEFAULT-VALUE}).")
  private int spans = 1_000;

  @Option(
      names = "--carriers",
      paramLabel = "N",
      description =
          "In how many kinds of artefact to plant each span; spans take turns (default:"
              + " ${DEFAULT-VALUE} of 30).")
  private int carriers = 1;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other spans, other disguises (default: ${DEFAULT-VALUE}).")
  private long seed = 2024;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description = "Contributions to quote instead of invented ones, a line each.")
  private Optional<Path> texts = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "N",
      description =
          "Words of invented contributions to time a report of 50,000 words against; 0 for none"
              + " (default: ${DEFAULT-VALUE}).")
  private int source = 5_000_000;

  @Option(
      names = "--store",
      paramLabel = "OUT",
      description =
          "Plant against the public texts and names of this store; also false blocks in its report"
              + " as first composed, and what became of its cells.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var work = Files.createTempDirectory("chorus-bench");
    try {
      if (source > 0) {
        speed(Files.createDirectories(work.resolve("speed")));
      }
      if (out.isPresent()) {
        var composed = Files.createDirectories(work.resolve("composed"));
        FalseBlocks.lines(out.get(), composed, LIMIT).forEach(Main.out()::println);
        CellShares.lines(out.get()).forEach(Main.out()::println);
      }
      if (spans > 0) {
        plant(work);
      }
      return 0;
    } finally {
      FileTree.delete(work);
    }
  }

  private void plant(Path work) throws IOException {
    var said = texts.isPresent() ? Files.readAllLines(texts.get()) : invented(TEXTS);
    var index = index(Files.createDirectories(work.resolve("index")), said.stream());
    new PlantedQuotes(said, spans, carriers, seed)
        .rates(work, folder -> refused(folder, index))
        .lines()
        .forEach(Main.out()::println);
  }

  /** What these contributions are sealed in, beside all that the store's own index holds. */
  private SealedIndex index(Path folder, Stream<String> said) throws IOException {
    var segment = Segment.write(folder.resolve("said"), PlantedQuotes.families(said));
    return out.isPresent()
        ? StandingIndex.of(out.get(), "public").with(folder, segment)
        : SealedIndex.seal(
            folder,
            "bench",
            ReleasePolicy.standard(),
            AllowList.builder().frames(Frames.of("en")).build(),
            NameRegister.empty(),
            List.of(segment),
            text -> "");
  }

  private static List<Violation> refused(Path folder, SealedIndex index) throws IOException {
    return refused(folder, index, new DisclosureGate(index.policy(), LIMIT));
  }

  /** What the gate's own process objects to; that it failed is no finding. */
  static List<Violation> refused(Path folder, SealedIndex index, DisclosureGate gate)
      throws IOException {
    try {
      gate.inspect(folder, index);
      return List.of();
    } catch (GateRefusal refusal) {
      if (refusal.violations().stream().anyMatch(v -> v.rule() == Rule.INSPECTION_FAILED)) {
        throw new IOException("the gate failed, so nothing was measured", refusal);
      }
      return refusal.violations();
    }
  }

  /** A report and contributions that nobody has ever seen, by different seeds. */
  private void speed(Path folder) throws IOException {
    var report = new TopicTexts(seed + 1);
    var lines = IntStream.range(0, 50_000 / WORDS).mapToObj(i -> report.next(WORDS)).toList();
    Files.write(Files.createDirectories(folder.resolve("report")).resolve("report.md"), lines);
    var index = index(Files.createDirectories(folder.resolve("index")), drawn(source / WORDS));
    long begun = System.nanoTime();
    refused(folder.resolve("report"), index);
    Main.out()
        .println(
            String.format(
                Locale.ROOT,
                "50,000 words against %,d: %.1f s in the gate's own process",
                index.tokens(),
                (System.nanoTime() - begun) / 1e9));
  }

  private List<String> invented(int number) {
    return drawn(number).toList();
  }

  private Stream<String> drawn(int number) {
    var drawn = new TopicTexts(seed);
    return IntStream.range(0, number).mapToObj(i -> drawn.next(WORDS));
  }
}
