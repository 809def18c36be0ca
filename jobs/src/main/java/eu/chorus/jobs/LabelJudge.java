package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.Proposed;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks the gate of what people write for a report what it asks of a release: no words of few, no
 * name, nothing that leads to somebody. The gate asks it again of every candidate; here it is to be
 * known before a report is refused.
 */
final class LabelJudge {
  private static final Set<What> LABELS =
      Set.of(What.THEME_LABEL, What.THEME_ADDED, What.THEME_SPLIT);

  /** The texts that reports show beside labels. */
  private static final Set<What> TEXTS =
      Set.of(
          What.THEME_DESCRIPTION, What.DISPOSITION_RESPONSE, What.DISPOSITION_PROVISION, What.NOTE);

  private LabelJudge() {}

  /** A problem for each of these texts that the gate would refuse, by the index that lies there. */
  static List<Problem> judge(JobContext context, List<Proposed> proposed) throws IOException {
    try {
      return proposed.stream().noneMatch(LabelJudge::isWritten)
          ? List.of()
          : judge(
              context,
              index(context.directory().restricted("..").toAbsolutePath().normalize()),
              proposed);
    } catch (UserException e) {
      return e.problems(); // told with all others
    }
  }

  /** A problem for each of these texts that a gate with this index would refuse. */
  static List<Problem> judge(JobContext context, SealedIndex index, List<Proposed> proposed)
      throws IOException {
    var written = proposed.stream().filter(LabelJudge::isWritten).toList();
    if (written.isEmpty()) {
      return List.of();
    }
    var folder = context.directory().work("labels");
    FileTree.delete(folder);
    Files.createDirectories(folder);
    try {
      for (int i = 0; i < written.size(); i++) {
        Files.writeString(folder.resolve(name(i)), written.get(i).correction().after() + "\n");
      }
      var check = new DisclosureGate(index.policy(), Duration.ofMinutes(10)).check(folder, index);
      return told(
          written, Stream.of(check.blocks(), check.warnings()).flatMap(List::stream).toList());
    } finally {
      FileTree.delete(folder);
    }
  }

  /** The files of those places whose text a gate with this index would refuse. */
  static Set<String> refused(JobContext context, SealedIndex index, List<Proposed> proposed)
      throws IOException {
    return judge(context, index, proposed).stream()
        .map(problem -> problem.place().file())
        .collect(Collectors.toSet());
  }

  private static boolean isWritten(Proposed proposed) {
    var what = proposed.correction().what();
    return !proposed.correction().after().isEmpty()
        && (LABELS.contains(what) || TEXTS.contains(what));
  }

  /**
   * A problem for each text that the gate found fault with; for all of them where it could not tell
   * which.
   *
   * @param written what people wrote, in the order of their files
   */
  static List<Problem> told(List<Proposed> written, List<Violation> found) {
    var files = IntStream.range(0, written.size()).mapToObj(LabelJudge::name).toList();
    var byFile = new HashMap<String, Rule>();
    found.stream()
        .sorted(Comparator.comparing(Violation::rule))
        .forEach(v -> byFile.putIfAbsent(files.contains(v.file()) ? v.file() : "", v.rule()));
    return IntStream.range(0, written.size())
        .boxed()
        .flatMap(i -> fault(written.get(i), files.get(i), byFile).stream())
        .toList();
  }

  private static Optional<Problem> fault(Proposed text, String file, Map<String, Rule> found) {
    return Stream.of(file, "")
        .flatMap(name -> Stream.ofNullable(found.get(name)))
        .filter(rule -> refuses(rule, LABELS.contains(text.correction().what())))
        .map(rule -> new Problem(kind(text.correction().what()), text.place(), rule.remedy()))
        .findFirst();
  }

  private static ProblemKind kind(What what) {
    if (what == What.NOTE) {
      return ProblemKind.NOTE_REVEALING;
    }
    return what.ofDisposition()
        ? ProblemKind.DISPOSITION_REVEALING
        : ProblemKind.THEME_LABEL_REVEALING;
  }

  /** A label is shown to everybody, so that a phrase that one family alone uses is too much. */
  private static boolean refuses(Rule rule, boolean label) {
    return !rule.warns() || rule == Rule.POSSIBLE_TRACE || (rule == Rule.SHORT_RUN && label);
  }

  private static String name(int number) {
    return "label-" + number + ".txt";
  }

  /** The gate's index, for whichever readers there is one. */
  private static SealedIndex index(Path out) throws IOException {
    try {
      return StandingIndex.of(out, "public");
    } catch (UserException e) {
      return StandingIndex.of(out, "chairs");
    }
  }
}
