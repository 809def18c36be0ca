package eu.chorus.jobs;

import eu.chorus.model.Correction;
import eu.chorus.nlp.correction.DispositionReview;
import eu.chorus.nlp.correction.Proposed;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over what chairs filled in: all of it, or nothing and everything that is wrong with it. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Takes over what chairs filled in; every later workbook and report holds it.")
final class DispositionImport implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private CorrectionOptions author = new CorrectionOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Workbooks of disposition export as filled in.")
  private List<Path> files = List.of();

  private final Clock clock;

  DispositionImport() {
    this(Main.clock());
  }

  DispositionImport(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    author.required();
    return store.open(
        context -> {
          var corrections = Corrections.of(context.directory());
          var proposed = review(context, corrections);
          if (proposed.isEmpty()) {
            context.progress().say("nothing was filled in since");
            return 0;
          }
          int version = author.keep(context.directory(), corrections, proposed, clock);
          context
              .progress()
              .say(
                  "version "
                      + version
                      + ": "
                      + proposed.size()
                      + (proposed.size() == 1 ? " entry" : " entries")
                      + " kept in restricted/corrections.csv");
          return 0;
        });
  }

  private List<Correction> review(JobContext context, Corrections corrections) throws IOException {
    var read = CodebookFiles.dispositions(files);
    var drafts = Intake.stored(context).consultation().provisions();
    var reviewed = DispositionReview.of(read.dispositions(), corrections.all(), drafts);
    var problems = new ArrayList<>(read.problems());
    problems.addAll(reviewed.problems());
    problems.addAll(LabelJudge.judge(context, reviewed.proposed()));
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
    return reviewed.proposed().stream().map(Proposed::correction).toList();
  }
}
