package eu.chorus.jobs;

import eu.chorus.model.Correction;
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

/** Takes over what analysts note: all of it, or nothing and everything that is wrong with it. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes over notes; every later brief and report tells them. A note on the same replaces one.")
final class NotesImport implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private CorrectionOptions author = new CorrectionOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Markdown: a heading \"# topic ID\", \"# theme TOPIC/THEME\" or \"# provision ROUND/ID\" above each note.")
  private List<Path> files = List.of();

  private final Clock clock;

  NotesImport() {
    this(Main.clock());
  }

  NotesImport(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    author.required();
    var read = NoteFiles.read(files);
    if (read.notes().isEmpty() && !read.problems().isEmpty()) {
      throw new UserException(read.problems());
    }
    return store.open(
        context -> {
          var proposed = review(context, read);
          if (proposed.isEmpty()) {
            context.progress().say("nothing is to be noted that was not noted before");
            return 0;
          }
          var known = Corrections.of(context.directory());
          tell(context, proposed, author.keep(context.directory(), known, proposed, clock));
          return 0;
        });
  }

  /** Looked at beside the report that would be made now. */
  private static List<Correction> review(JobContext context, NoteFiles read) throws IOException {
    try (var findings = Findings.stored(context)) {
      return Candidates.composed(
          context, findings, "public", report -> review(context, findings, report, read));
    }
  }

  private static List<Correction> review(
      JobContext context, Findings findings, Composition report, NoteFiles read)
      throws IOException {
    var places = new NotePlaces(findings, report.settlement().tables());
    var review = new NoteReview(places, Corrections.of(context.directory()));
    read.notes().forEach(review::read);
    var problems = new ArrayList<>(read.problems());
    problems.addAll(review.problems());
    problems.addAll(LabelJudge.judge(context, report.index(), review.proposed()));
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
    return review.proposed().stream().map(Proposed::correction).toList();
  }

  private static void tell(JobContext context, List<Correction> notes, int version) {
    long replaced = notes.stream().filter(note -> !note.before().isEmpty()).count();
    context
        .progress()
        .say(
            "version "
                + version
                + ": "
                + notes.size()
                + (notes.size() == 1 ? " note" : " notes")
                + " kept in restricted/corrections.csv, "
                + replaced
                + " instead of what stood there");
  }
}
