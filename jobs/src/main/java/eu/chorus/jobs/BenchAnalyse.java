package eu.chorus.jobs;

import eu.chorus.jobs.sample.Sample;
import eu.chorus.nlp.annotation.AnnotationContest;
import eu.chorus.nlp.bench.CampaignBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast what was said is analysed. */
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    description = "Annotates and finds copies, beside CoreNLP alone and the loop of a textbook.")
final class BenchAnalyse implements Callable<Integer> {
  private static final long SEED = 2024;

  @Mixin private Rounds rounds = new Rounds();

  @Option(
      names = "--answers",
      paramLabel = "N",
      description = "How many invented answers to annotate (default: ${DEFAULT-VALUE}).")
  private int answers = 200;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description = "English texts to annotate instead, a line each.")
  private Optional<Path> texts = Optional.empty();

  @Override
  public Integer call() throws IOException {
    List<String> read =
        texts.isPresent()
            ? Files.readAllLines(texts.get())
            : Sample.answers(answers, SEED).stream().limit(answers).toList(); // who gives several
    new AnnotationContest(read, rounds.pairs(), Main.out()::println).run();
    new CampaignBench(rounds.pairs(), Main.out()::println).run();
    new FamiliesBench(rounds.pairs(), Main.out()::println).run();
    return 0;
  }
}
