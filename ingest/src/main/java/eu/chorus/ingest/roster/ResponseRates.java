package eu.chorus.ingest.roster;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many of those who could took part in a round. Delegates of one body answer together: when one
 * of them answered, all of them did. These are counts of small groups, for the restricted zone
 * alone (P3).
 *
 * @param round the round
 * @param dimension "all", "working_group" or "stakeholder"
 * @param category id of the working group, name of the stakeholder type, or empty
 * @param participants participants of that category
 * @param observers how many of them only observe
 * @param responded how many of all of them answered
 */
public record ResponseRates(
    String round,
    String dimension,
    String category,
    long participants,
    long observers,
    long responded) {
  private static final String HEADER =
      "round,dimension,category,participants,observers,responded,percent\n";

  /**
   * The rates of every round.
   *
   * @param roster the participants
   * @param responded the bodies that answered each round, see {@link Link#participants()}; a round
   *     without any must be there too
   */
  public static List<ResponseRates> of(
      Roster roster, Map<String, ? extends Collection<Long>> responded) {
    return new TreeMap<>(responded)
        .entrySet().stream()
            .flatMap(e -> ofRound(roster, e.getKey(), new TreeSet<>(e.getValue())))
            .toList();
  }

  private static Stream<ResponseRates> ofRound(Roster roster, String round, Set<Long> bodies) {
    return Stream.of(
            counted(roster, round, "all", bodies, p -> List.of("")),
            counted(roster, round, "stakeholder", bodies, p -> List.of(p.type().name())),
            counted(roster, round, "working_group", bodies, Participant::workingGroups))
        .flatMap(List::stream);
  }

  private static List<ResponseRates> counted(
      Roster roster,
      String round,
      String dimension,
      Set<Long> bodies,
      Function<Participant, List<String>> categories) {
    SortedMap<String, List<Participant>> members =
        roster.participants().stream()
            .flatMap(p -> categories.apply(p).stream().map(c -> Map.entry(c, p)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return members.entrySet().stream()
        .map(
            e ->
                new ResponseRates(
                    round,
                    dimension,
                    e.getKey(),
                    e.getValue().size(),
                    e.getValue().stream().filter(Participant::observer).count(),
                    e.getValue().stream()
                        .filter(p -> bodies.contains(roster.body(p.row())))
                        .count()))
        .toList();
  }

  /** The rates as {@code response-rates.csv}: percentages with one decimal. */
  public static String csv(List<ResponseRates> rates) {
    return rates.stream()
        .map(
            r ->
                String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%d,%d,%d,%d.%d\n",
                    r.round(),
                    r.dimension(),
                    r.category(),
                    r.participants(),
                    r.observers(),
                    r.responded(),
                    r.perMille() / 10,
                    r.perMille() % 10))
        .collect(Collectors.joining("", HEADER, ""));
  }

  private long perMille() {
    return participants == 0 ? 0 : (2000 * responded + participants) / (2 * participants);
  }
}
