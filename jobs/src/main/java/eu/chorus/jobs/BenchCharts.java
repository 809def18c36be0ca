package eu.chorus.jobs;

import eu.chorus.output.chart.Charts;
import eu.chorus.output.chart.DirectCharts;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.Evidence;
import eu.chorus.output.disclosure.Released;
import eu.chorus.output.disclosure.cells.CellControl;
import eu.chorus.output.disclosure.cells.Counted;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Block;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Stretch;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long charts take to draw, against the library that draws them. */
@Command(
    name = "charts",
    mixinStandardHelpOptions = true,
    description = "Draws invented charts in turn with Chorus and with JFreeChart alone.")
final class BenchCharts implements Callable<Integer> {
  /** Drawn before anything is timed: compilers are at work then. */
  private static final int WARM = 3;

  private static final String PREFIX = "closed:";
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

  @Option(
      names = "--charts",
      paramLabel = "N",
      description = "How many to draw (default: ${DEFAULT-VALUE}).")
  private int charts = 50;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other figures (default: ${DEFAULT-VALUE}).")
  private long seed = 2024;

  @Mixin private Rounds rounds = new Rounds();

  @Override
  public Integer call() {
    var policy = ReleasePolicy.standard();
    var random = new Random(seed);
    var counted = IntStream.range(0, charts).mapToObj(i -> counted(i, random)).toList();
    var blocks =
        new CellControl(policy)
            .protect(counted).stream()
                .filter(table -> table.population() == Population.ALL)
                .<Block>map(table -> new TableBlock(table, kind(table.spec()), "n", "A chart."))
                .toList();
    var report = new Report("Charts", "", blocks);
    var evidence = new Evidence(counted, List.of(), Set.of(), NameRegister.empty());
    race(new DisclosureGate(policy, Duration.ofMinutes(1)).admit(report, evidence));
    return 0;
  }

  /** Both draw all charts, in turn. */
  private void race(Released<Report> report) {
    var frames = Frames.of("en");
    var sizes = Charts.of(report, frames);
    var ratios = new ArrayList<Double>();
    for (int i = -WARM; i < rounds.pairs(); i++) {
      double ours = seconds(() -> Charts.of(report, frames));
      double theirs = seconds(() -> DirectCharts.of(report.value(), sizes));
      if (i >= 0) {
        ratios.add(ours / theirs);
        say("%d charts: Chorus %.2f s, JFreeChart alone %.2f s", sizes.size(), ours, theirs);
      }
    }
    ratios.sort(null);
    say(
        "ratio %.2f (%.2f to %.2f, %d pairs)",
        ratios.get(ratios.size() / 2), ratios.get(0), ratios.get(ratios.size() - 1), ratios.size());
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void say(String line, Object... figures) {
    Main.out().println(String.format(Locale.ROOT, line, figures));
  }

  /** The kinds take turns: of five tables two are bars. */
  private static ChartKind kind(TableSpec spec) {
    return switch (Integer.parseInt(spec.id().substring(PREFIX.length())) % 5) {
      case 2 -> ChartKind.SCALE;
      case 3 -> ChartKind.HEAT_MAP;
      case 4 -> ChartKind.TIMELINE;
      default -> ChartKind.BARS;
    };
  }

  private static Counted counted(int number, Random random) {
    var heat = number % 5 == 3;
    var spec =
        new TableSpec(
            PREFIX + number,
            heat ? TableKind.CROSS : TableKind.CLOSED,
            "Question " + number + " of an invented questionnaire, with a title of some length?",
            rows(number, random),
            heat ? labels("Type of respondents", 8) : List.of(),
            true,
            true);
    return new Counted(spec, Grouping.identity(spec), counts(spec, random), List.of());
  }

  private static List<String> rows(int number, Random random) {
    return switch (number % 5) {
      case 2 -> List.of("Disagree", "Rather disagree", "Neutral", "Rather agree", "Agree");
      case 4 ->
          IntStream.range(0, 12)
              .mapToObj(FIRST::plusWeeks)
              .map(monday -> new Stretch(monday, monday.plusDays(6)).label())
              .toList();
      default -> labels("Option that says something at length, number", 5 + random.nextInt(8));
    };
  }

  private static List<String> labels(String stem, int number) {
    return IntStream.rangeClosed(1, number).mapToObj(i -> stem + " " + i).toList();
  }

  /** Counts that need no protection, with their margins. */
  private static List<Count> counts(TableSpec spec, Random random) {
    var sums = new TreeMap<List<Integer>, Long>(Comparator.comparing(List::toString));
    int columns = Math.max(1, spec.columns().size());
    for (int row = 0; row < spec.rows().size(); row++) {
      for (int column = 0; column < columns; column++) {
        long count = 40L + random.nextInt(200);
        int own = spec.columns().isEmpty() ? -1 : column;
        Stream.of(List.of(row, own), List.of(row, -1), List.of(-1, own), List.of(-1, -1))
            .distinct()
            .forEach(at -> sums.merge(at, count, Long::sum));
      }
    }
    return sums.entrySet().stream()
        .map(
            sum ->
                new Count(
                    spec.id(),
                    Population.ALL.key(),
                    sum.getKey().get(0),
                    sum.getKey().get(1),
                    sum.getValue(),
                    sum.getValue()))
        .toList();
  }
}
