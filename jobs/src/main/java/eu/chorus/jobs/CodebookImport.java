package eu.chorus.jobs;

import eu.chorus.jobs.run.Progress;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Topic;
import eu.chorus.nlp.correction.CodebookReview;
import eu.chorus.nlp.correction.FindingReview;
import eu.chorus.nlp.correction.Proposed;
import eu.chorus.nlp.correction.Revision;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.correction.ThemeRef;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over what analysts decided: all of it, or nothing and everything that is wrong with it. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes over an edited codebook, or a table of corrections of single findings; the next run applies them.")
final class CodebookImport implements Callable<Integer> {
  private static final Set<What> NAMING =
      Set.of(What.THEME_LABEL, What.THEME_ADDED, What.THEME_SPLIT);

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private CorrectionOptions author = new CorrectionOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Workbooks of codebook export as edited, or tables with the columns base, what, target, before, after.")
  private List<Path> files = List.of();

  private final Clock clock;

  CodebookImport() {
    this(Main.clock());
  }

  CodebookImport(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    author.required();
    return store.open(
        context -> {
          var found = Found.of(context);
          var proposed = review(context, found);
          if (proposed.isEmpty()) {
            context.progress().say("nothing is to be corrected");
            return 0;
          }
          tell(
              context.progress(),
              proposed,
              author.keep(context.directory(), found.corrections(), proposed, clock));
          return 0;
        });
  }

  private List<Correction> review(JobContext context, Found found) throws IOException {
    var read = CodebookFiles.read(files);
    var problems = new ArrayList<>(read.problems());
    var log = found.corrections().all();
    var themes =
        CodebookReview.of(
            read.themes(),
            found.themes(),
            log,
            found.consultation().topics().stream().map(Topic::id).collect(Collectors.toSet()),
            Set.of(TableCatalogue.NONE_OF_THESE, TableCatalogue.NO_REASON));
    problems.addAll(themes.problems());
    var single = FindingReview.of(read.findings(), found.known(context, read.findings()), log);
    problems.addAll(single.problems());
    problems.addAll(LabelJudge.judge(context, themes.proposed()));
    problems.addAll(unsupported(found, themes.proposed()));
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
    return Stream.concat(themes.proposed().stream(), single.proposed().stream())
        .map(Proposed::correction)
        .toList();
  }

  /** Themes that people name, and of which too few families would speak. */
  private static List<Problem> unsupported(Found found, List<Proposed> proposed) {
    var naming = proposed.stream().filter(p -> NAMING.contains(p.correction().what())).toList();
    if (naming.isEmpty()) {
      return List.of();
    }
    var all =
        new Corrections(
            Stream.concat(
                    found.corrections().all().stream(), proposed.stream().map(Proposed::correction))
                .toList());
    var codebook = Revision.of(found.themes(), all.all()).codebook();
    var sizes =
        Revising.sizes(
            Assigning.of(found.themes(), found.seen(), all, codebook.entries()).of(found.seen()),
            found.families());
    var problems = new ArrayList<Problem>();
    for (Proposed one : naming) {
      var theme = ThemeRef.of(one.correction().target()).orElseThrow();
      if (codebook.entry(theme).filter(StandingTheme::shown).isPresent()) {
        fewerThanMust(one.place(), sizes.getOrDefault(theme, 0L)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** The problem of a theme of so many families, if they are too few. */
  static Optional<Problem> fewerThanMust(Place place, long families) {
    return families >= Revising.FEWEST_FAMILIES
        ? Optional.empty()
        : Optional.of(
            new Problem(
                ProblemKind.THEME_LABEL_UNSUPPORTED,
                place,
                "at least " + Revising.FEWEST_FAMILIES + " families"));
  }

  private static void tell(Progress progress, List<Correction> corrections, int version) {
    progress.say(
        "codebook version "
            + version
            + ": "
            + corrections.size()
            + (corrections.size() == 1 ? " correction" : " corrections")
            + " kept in restricted/corrections.csv; ./chorus run applies them");
  }
}
