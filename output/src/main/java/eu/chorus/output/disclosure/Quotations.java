package eu.chorus.output.disclosure;

import eu.chorus.model.Verbatim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/**
 * P1 over a folder's final bytes and nothing else: the exact pass and the one for edited
 * quotations, in one stream of the corpus. It releases nothing; by it the passes are measured.
 *
 * @param policy the numbers of the promise
 * @param allowed sequences that are public anyway
 */
public record Quotations(ReleasePolicy policy, AllowList allowed) {
  /**
   * The quotations in a folder, and what in it cannot be read.
   *
   * @param corpus hands over every text with the number of the family that wrote it
   */
  public List<Violation> in(Path folder, Consumer<ObjIntConsumer<String>> corpus)
      throws IOException {
    var readBack = ReadBack.of(folder);
    var exact = QuoteCheck.of(policy, readBack.strands(), allowed);
    var edited = new EditedQuotes(policy, readBack.strands(), allowed);
    var suspects = exact.suspects();
    Map<Integer, Set<Integer>> families = new HashMap<>();
    corpus.accept(
        (text, family) -> {
          for (int run : suspects.hits(new Verbatim(text))) {
            families.computeIfAbsent(run, r -> new HashSet<>()).add(family);
          }
          for (var reading : Suspects.readings(text)) {
            edited.pass(family, Tokens.of(List.of(reading)));
          }
        });
    var violations = new ArrayList<>(readBack.violations());
    violations.addAll(
        exact.verdict(
            families.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> (long) e.getValue().size()))));
    violations.addAll(edited.verdict());
    return violations;
  }

  /** Tokens of all that a folder says, in one reading order each. */
  public static long tokens(Path folder) throws IOException {
    return ReadBack.of(folder).strands().stream()
        .mapToLong(strand -> Tokens.of(strand.texts()).size())
        .sum();
  }
}
