package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Passage;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.correction.Targets;
import eu.chorus.output.codebook.ListedTheme;
import eu.chorus.output.codebook.SampleWorkbook;
import eu.chorus.output.codebook.SampleWorkbook.Sampled;
import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws passages for two people to label. The same seed draws the same passages. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Draws passages for two people to label, into OUT/restricted/codebook.")
final class CodebookSample implements Callable<Integer> {
  /** Nobody labels more; and a workbook of more could not be read back. */
  private static final int MOST = 10_000;

  @Spec private CommandSpec spec;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--passages",
      paramLabel = "N",
      description = "How many to draw (default: ${DEFAULT-VALUE}).")
  private int passages = 100;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed draws others (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  /** A passage and its turn; those with the first turns are drawn. */
  record Drawn(String turn, Passage passage) {
    @Override
    public String toString() {
      return "Drawn[" + passage.id() + "]";
    }
  }

  @Override
  public Integer call() throws IOException {
    if (passages < 1 || passages > MOST) {
      throw new ParameterException(spec.commandLine(), "--passages is 1 to " + MOST);
    }
    return store.open(
        context -> {
          var found = Found.of(context);
          var themes = found.revision().codebook().shown();
          var topics = themes.stream().map(StandingTheme::topic).collect(Collectors.toSet());
          var sample = draw(found, topics);
          Workbooks.write(
              context,
              "sample-" + passages + "-seed-" + seed + ".xlsx",
              SampleWorkbook.write(found.corrections().version(), sample, listed(themes)));
          return 0;
        });
  }

  private List<Sampled> draw(Found found, Set<String> topics) {
    var salt = Long.toString(seed);
    var turns =
        found
            .passages()
            .flatMap(
                Drawn.class,
                p ->
                    Stream.of(p)
                        .filter(one -> !one.lemmas().isEmpty())
                        .map(one -> one.passage())
                        .filter(one -> topics.contains(one.topic()))
                        .map(one -> new Drawn(turn(salt, one), one))
                        .iterator());
    var once = turns.group("turn", Drawn.class, (turn, all) -> first(all));
    return new Records<>(Drawn.class, once.rows().orderBy(col("turn")).limit(passages))
        .collect().stream()
            .map(d -> new Sampled(d.passage().id(), d.passage().topic(), d.passage().text()))
            .sorted(Comparator.comparing(Sampled::topic).thenComparing(Sampled::passage))
            .toList();
  }

  /** The same for all who use the same words: a label holds for each of them. */
  private static String turn(String salt, Passage passage) {
    return Fingerprint.of(List.of(salt, Targets.passage(passage))).hex();
  }

  private static Iterator<Drawn> first(Iterator<Drawn> alike) {
    var first = alike.next();
    while (alike.hasNext()) {
      var next = alike.next();
      first = next.passage().id().compareTo(first.passage().id()) < 0 ? next : first;
    }
    return List.of(first).iterator();
  }

  private static List<ListedTheme> listed(List<StandingTheme> themes) {
    return themes.stream()
        .map(
            e ->
                new ListedTheme(
                    e.topic(),
                    e.ref().toString(),
                    e.label(),
                    e.labelled().name().toLowerCase(Locale.ROOT),
                    e.description(),
                    e.described().name().toLowerCase(Locale.ROOT),
                    "shown",
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
        .toList();
  }
}
