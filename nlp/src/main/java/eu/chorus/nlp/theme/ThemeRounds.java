package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts themes over rounds. Another set of people answers every draft, so that a share may fall
 * while nobody changed his mind; therefore each round is also counted among those who took part in
 * the round before (a panel: Lynn, Methodology of Longitudinal Surveys, 2009).
 */
public final class ThemeRounds {
  private ThemeRounds() {}

  /**
   * That a family raised a theme.
   *
   * @param round id of the round
   * @param family id of the family
   * @param theme id of the theme, {@link Theme#NONE} or {@link Theme#NO_REASON}: so who raised
   *     nothing has taken part
   */
  public record Raised(String round, String family, String theme) {}

  /**
   * Every theme in every round.
   *
   * @param rounds ids of the rounds, in their order
   * @param raised what was raised, in any order, the same once or several times
   * @return by theme in alphabetical order, then by round in its order
   */
  public static List<ThemeRound> count(List<String> rounds, Collection<Raised> raised) {
    Map<String, Set<String>> took = new HashMap<>();
    Map<String, Map<String, Set<String>>> by = new HashMap<>();
    var themes = new TreeSet<String>();
    for (Raised one : raised) {
      took.computeIfAbsent(one.round(), x -> new HashSet<>()).add(one.family());
      if (!one.theme().equals(Theme.NONE) && !one.theme().equals(Theme.NO_REASON)) {
        themes.add(one.theme());
        by.computeIfAbsent(one.theme(), x -> new HashMap<>())
            .computeIfAbsent(one.round(), x -> new HashSet<>())
            .add(one.family());
      }
    }
    var counts = new ArrayList<ThemeRound>();
    for (String theme : themes) {
      Map<String, Set<String>> families = by.getOrDefault(theme, Map.of());
      for (int r = 0; r < rounds.size(); r++) {
        String round = rounds.get(r);
        String last = r == 0 ? "" : rounds.get(r - 1);
        Set<String> now = families.getOrDefault(round, Set.of());
        var returning = new HashSet<>(took.getOrDefault(round, Set.of()));
        int of = returning.size();
        returning.retainAll(took.getOrDefault(last, Set.of()));
        counts.add(
            new ThemeRound(
                theme,
                round,
                now.size(),
                of,
                returning.size(),
                both(returning, families.getOrDefault(last, Set.of())),
                both(returning, now)));
      }
    }
    return counts;
  }

  private static int both(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }
}
