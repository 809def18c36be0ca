package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.nlp.theme.ThemeEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows an analyst, who may see respondents' words, what lies under a theme. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description =
        "Writes into the restricted zone which passages fall under a theme, with their ids and words, the best first.")
final class ShowEvidence implements Callable<Integer> {
  /** Begins the name of every such page. */
  static final String PAGE = "evidence-";

  @Spec private CommandSpec spec;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Id of the topic; needed where several topics have a theme of that id.")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many passages to show (default: ${DEFAULT-VALUE}).")
  private int most = 200;

  @Parameters(
      paramLabel = "THEME",
      description = "Id of the theme: its first label with hyphens, or none, or no-reason.")
  private String theme = "";

  ShowEvidence() {}

  @Override
  public Integer call() throws IOException {
    if (most < 1) {
      throw new ParameterException(spec.commandLine(), "--most is 1 or more");
    }
    return store.open(
        context -> {
          run(context, Findings.stored(context));
          return 0;
        });
  }

  private void run(JobContext context, Findings findings) throws IOException {
    String of = topicOf(findings);
    String wanted = theme;
    var evidence =
        findings
            .assignments()
            .filter(a -> a.topic().equals(of) && a.theme().equals(wanted))
            .join(
                findings.passages(),
                "passage",
                "passage.id",
                ThemeEvidence.class,
                (assigned, passage) ->
                    Stream.of(shown(assigned, passage.passage().text())).iterator())
            .cached();
    var best =
        new Records<>(
            ThemeEvidence.class,
            evidence.rows().orderBy(col("score").desc(), col("passage")).limit(most));
    var page =
        context
            .directory()
            .restricted((PAGE + of + "-" + theme).replaceAll("[^\\p{L}\\p{N}-]", "-") + ".txt");
    long all = evidence.count();
    Files.deleteIfExists(page);
    Files.createFile(page);
    FileTree.restrict(page); // closed to others before there is anything in it
    Files.writeString(page, ThemeEvidence.page(best.collect(), all));
    evidence.release();
    context.progress().say(all + " passages; they stand in " + page);
  }

  private static ThemeEvidence shown(ThemeAssignment assigned, Verbatim text) {
    return new ThemeEvidence(
        assigned.topic(),
        assigned.theme(),
        assigned.passage(),
        assigned.contribution(),
        assigned.question(),
        assigned.score(),
        assigned.by(),
        text);
  }

  /** The one topic that is meant. */
  private String topicOf(Findings findings) {
    List<StandingTheme> themes = findings.codebook().collect();
    boolean honest = theme.equals(Theme.NONE) || theme.equals(Theme.NO_REASON);
    List<String> topics =
        themes.stream()
            .filter(t -> honest || (t.shown() && t.theme().equals(theme)))
            .map(StandingTheme::topic)
            .filter(t -> topic.isEmpty() || topic.get().equals(t))
            .distinct()
            .sorted()
            .toList();
    if (topics.size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          topics.isEmpty()
              ? "there is no such theme"
              : "--topic is one of " + String.join(", ", topics));
    }
    return topics.get(0);
  }
}
