package eu.chorus.ingest.draft;

import eu.chorus.model.Provision;
import eu.chorus.model.Succession;
import eu.chorus.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The crosswalk between drafts, read from its file.
 *
 * @param successions a line for each pair of provisions, in the file's order
 * @param problems everything that is wrong with it; provisions that no line speaks of are notices
 */
public record Crosswalk(List<Succession> successions, List<Problem> problems) {
  private static final Set<String> COLUMNS = Set.of("from_draft", "from", "to_draft", "to", "kind");
  private static final Map<String, Succession.Kind> KINDS =
      Stream.of(Succession.Kind.values())
          .collect(Collectors.toMap(k -> k.name().toLowerCase(Locale.ROOT), Function.identity()));

  public Crosswalk {
    successions = List.copyOf(successions);
    problems = List.copyOf(problems);
  }

  /**
   * A pair of provisions and the line that says it.
   *
   * @param line the row as a spreadsheet numbers it
   */
  record Stated(long line, Succession succession) {}

  /**
   * Reads a crosswalk: a CSV or XLSX file {@code from_draft,from,to_draft,to,kind}.
   *
   * @param file the file
   * @param name what messages call it
   * @param rounds the rounds that have drafts, in their order
   * @param drafts the provisions of all of them
   */
  public static Crosswalk read(
      Path file, String name, List<String> rounds, List<Provision> drafts) {
    var problems = new ArrayList<Problem>();
    var stated = new ArrayList<Stated>();
    try {
      for (Table.Row row : Table.read(file, name, COLUMNS, problems)) {
        stated.addAll(new CrosswalkRow(name, rounds, drafts, problems).read(row));
      }
    } catch (IOException e) {
      problems.add(Draft.unreadable(name, e));
    }
    problems.addAll(CrosswalkCheck.contradictions(name, stated));
    // Else half of the drafts would be reported as forgotten.
    if (problems.stream().allMatch(Problem::notice)) {
      problems.addAll(CrosswalkCheck.uncovered(name, stated, drafts));
    }
    return new Crosswalk(stated.stream().map(Stated::succession).toList(), problems);
  }

  static Optional<Succession.Kind> kind(String word) {
    return Optional.ofNullable(KINDS.get(word.toLowerCase(Locale.ROOT)));
  }

  static String kinds() {
    return String.join(", ", KINDS.keySet().stream().sorted().toList());
  }
}
