package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.nlp.bench.TopicTexts;
import eu.chorus.output.bench.Carrier;
import eu.chorus.output.bench.PlantedQuotes;
import eu.chorus.output.disclosure.AllowList;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.Quotations;
import eu.chorus.output.disclosure.ReleasePolicy;
import eu.chorus.output.disclosure.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the gate finds, and what it stops that it should not (P12). */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description =
        "Plants quotations in every disguise and artefact, and counts what the gate finds.")
final class BenchGate implements Callable<Integer> {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final Quotations GATE = new Quotations(POLICY, AllowList.empty());

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
          "Also what became of the cells of this store's newest candidate or release, and false"
              + " blocks in it.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var work = Files.createTempDirectory("chorus-bench");
    try {
      if (source > 0) {
        speed(Files.createDirectories(work.resolve("speed")));
      }
      if (spans > 0) {
        plant(work);
      }
      if (out.isPresent()) {
        var report = CellShares.newest(out.get());
        CellShares.lines(out.get()).forEach(Main.out()::println);
        Main.out().println(blocks(report, out.get()));
      }
      return 0;
    } finally {
      FileTree.delete(work);
    }
  }

  /** Nobody was quoted in what Chorus composed itself, so whatever is stopped there is wrong. */
  private static String blocks(Path report, Path store) throws IOException {
    var index = StandingIndex.of(store, "public");
    var check = new DisclosureGate(index.policy(), LIMIT).check(report, index);
    long tokens = check.verdict().extent().tokens();
    int blocks = check.blocks().size();
    return String.format(
        Locale.ROOT,
        "%s: %d false blocks in %,d words and numbers of all reading orders, %.2f per 10,000",
        report.getFileName(),
        blocks,
        tokens,
        1e4 * blocks / Math.max(1, tokens));
  }

  private void plant(Path work) throws IOException {
    var said = texts.isPresent() ? Files.readAllLines(texts.get()) : invented(TEXTS);
    Consumer<ObjIntConsumer<String>> corpus =
        reader -> IntStream.range(0, said.size()).forEach(i -> reader.accept(said.get(i), i));
    var quotes = new PlantedQuotes(said, spans, seed);
    for (var carrier : Carrier.values()) {
      var folder = Files.createDirectories(work.resolve(carrier.name()));
      quotes.plant(carrier, folder, f -> violations(f, corpus));
      FileTree.delete(folder);
    }
    quotes.lines().forEach(Main.out()::println);
  }

  private static List<Violation> violations(Path folder, Consumer<ObjIntConsumer<String>> corpus) {
    try {
      return GATE.in(folder, corpus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A report and contributions that nobody has ever seen, by different seeds. */
  private void speed(Path folder) throws IOException {
    var report = new TopicTexts(seed + 1);
    var lines = IntStream.range(0, 50_000 / WORDS).mapToObj(i -> report.next(WORDS)).toList();
    Files.write(folder.resolve("report.md"), lines);
    var drawn = new TopicTexts(seed);
    long begun = System.nanoTime();
    violations(
        folder,
        reader -> {
          for (int i = 0; i < source / WORDS; i++) {
            reader.accept(drawn.next(WORDS), i);
          }
        });
    Main.out()
        .println(
            String.format(
                Locale.ROOT,
                "50,000 words against %,d: %.1f s, peak resident %s (the invention of the texts"
                    + " included)",
                source,
                (System.nanoTime() - begun) / 1e9,
                PeakMemory.resident()));
  }

  private List<String> invented(int number) {
    var drawn = new TopicTexts(seed);
    return IntStream.range(0, number).mapToObj(i -> drawn.next(WORDS)).toList();
  }
}
