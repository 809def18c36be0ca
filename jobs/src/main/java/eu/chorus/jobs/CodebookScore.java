package eu.chorus.jobs;

import eu.chorus.ingest.draft.Table;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.CodebookReview.Reviewed;
import eu.chorus.nlp.correction.FindingReview;
import eu.chorus.nlp.correction.FindingRow;
import eu.chorus.nlp.correction.Proposed;
import eu.chorus.nlp.evaluation.Agreement;
import eu.chorus.output.codebook.SampleWorkbook;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How far two people agree who labelled a sample; what they agree on can be kept. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description =
        "Tells how far two people agree on a sample; with --by and --why, what they agree on is kept.")
final class CodebookScore implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private CorrectionOptions author = new CorrectionOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "The workbook of codebook sample, labelled by two.")
  private Path file = Path.of("");

  private final Clock clock;

  CodebookScore() {
    this(Main.clock());
  }

  CodebookScore(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    boolean keep = author.told();
    return store.open(
        context -> {
          var found = Found.of(context);
          var rows = CodebookFiles.sample(file, Set.copyOf(SampleWorkbook.headers()));
          var first = review(context, found, rows, SampleWorkbook.FIRST);
          var second = review(context, found, rows, SampleWorkbook.SECOND);
          var problems = new ArrayList<Problem>(first.problems());
          problems.addAll(second.problems());
          if (!problems.isEmpty()) {
            throw new UserException(problems);
          }
          tell(rows);
          var agreed = agreed(first.proposed(), second.proposed());
          if (keep && !agreed.isEmpty()) {
            int version = author.keep(context.directory(), found.corrections(), agreed, clock);
            context
                .progress()
                .say(
                    "codebook version "
                        + version
                        + ": "
                        + agreed.size()
                        + " passages labelled alike are kept; ./chorus run applies them");
          }
          return 0;
        });
  }

  private Reviewed review(JobContext context, Found found, List<Table.Row> rows, String reader) {
    var name = String.valueOf(file.getFileName());
    var labelled =
        rows.stream()
            .filter(row -> !CodebookFiles.text(row, reader).isEmpty())
            .map(
                row ->
                    new FindingRow(
                        new Place(name, "", row.number(), reader),
                        row.cell("base"),
                        What.PASSAGE_THEMES.key(),
                        CodebookFiles.text(row, "passage"),
                        "",
                        CodebookFiles.text(row, reader)))
            .toList();
    return FindingReview.of(labelled, found.known(context, labelled), found.corrections().all());
  }

  private static void tell(List<Table.Row> rows) {
    var pairs = new ArrayList<Agreement.Pair>();
    for (var row : rows) {
      var first = labels(row, SampleWorkbook.FIRST);
      var second = labels(row, SampleWorkbook.SECOND);
      if (!first.isEmpty() && !second.isEmpty()) {
        pairs.add(new Agreement.Pair(first, second));
      }
    }
    Main.out()
        .printf(
            Locale.ROOT, "%,d of %,d passages are labelled by both%n", pairs.size(), rows.size());
    if (!pairs.isEmpty()) {
      Agreement.of(pairs).forEach(Main.out()::println);
    }
  }

  private static Set<String> labels(Table.Row row, String reader) {
    return new HashSet<>(Correction.ids(CodebookFiles.text(row, reader)));
  }

  /** What both say of a passage, if they say the same. */
  private static List<Correction> agreed(List<Proposed> first, List<Proposed> second) {
    return first.stream()
        .map(Proposed::correction)
        .filter(
            one ->
                second.stream()
                    .map(Proposed::correction)
                    .anyMatch(
                        o -> o.target().equals(one.target()) && o.after().equals(one.after())))
        .toList();
  }
}
