package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows the themes of a topic from one stand to the next: over drafts, or while a corpus grows.
 *
 * <p>Two themes are related by the members that they share, as clusters are in MONIC (Spiliopoulou
 * and others, Modeling and Monitoring Cluster Transitions, KDD 2006). Members are compared where
 * both stands could have seen them; to follow themes over rounds in which different texts came in,
 * put the texts of both rounds under the themes of both. Where a theme shares too few members to
 * tell, what it is about decides: its terms.
 */
public final class ThemeLineage {
  private ThemeLineage() {}

  /**
   * What became of every theme.
   *
   * @param earlier the themes of one topic as they stood
   * @param later the themes of the same topic as they stand
   * @return each theme of both once; first what was there before, in its order
   */
  public static List<ThemeStep> steps(List<ThemeMembers> earlier, List<ThemeMembers> later) {
    List<Kinship> kin = Kinship.of(earlier, later);
    var byEarlier = kin.stream().collect(Collectors.groupingBy(Kinship::earlier));
    var byLater = kin.stream().collect(Collectors.groupingBy(Kinship::later));
    var steps = new ArrayList<ThemeStep>();
    var told = new HashSet<Integer>();
    for (int e = 0; e < earlier.size(); e++) {
      List<Kinship> out = byEarlier.getOrDefault(e, List.of());
      if (out.isEmpty()) {
        steps.add(step(ThemeFate.GONE, ids(earlier, List.of(e)), List.of()));
        continue;
      }
      List<Kinship> in = byLater.getOrDefault(out.get(0).later(), List.of());
      if (told.add(out.get(0).later())) {
        ThemeFate fate =
            out.size() > 1
                ? ThemeFate.SPLIT
                : in.size() > 1 ? ThemeFate.MERGED : ThemeFate.CONTINUED;
        steps.add(
            step(
                fate,
                ids(earlier, in.stream().map(Kinship::earlier).toList()),
                ids(later, out.stream().map(Kinship::later).toList())));
      }
    }
    for (int l = 0; l < later.size(); l++) {
      if (!byLater.containsKey(l)) {
        steps.add(step(ThemeFate.BORN, List.of(), ids(later, List.of(l))));
      }
    }
    return steps;
  }

  /**
   * The themes found, each under the id that it had before, if it is the closest heir of an earlier
   * one; a new theme never takes the id of another.
   *
   * @param earlier the themes of one topic as they stood
   * @param found the themes of the same topic as they were found anew
   */
  public static List<Theme> named(List<ThemeMembers> earlier, List<ThemeMembers> found) {
    Map<String, String> heirs = new HashMap<>();
    for (ThemeStep step : steps(earlier, found)) {
      if (!step.earlier().isEmpty() && !step.later().isEmpty()) {
        heirs.put(step.later().get(0), step.earlier().get(0));
      }
    }
    var taken = earlier.stream().map(t -> t.theme().id()).collect(Collectors.toSet());
    var named = new ArrayList<Theme>();
    for (ThemeMembers one : found) {
      String id = heirs.get(one.theme().id());
      named.add(one.theme().withId(id == null ? free(one.theme().id(), taken) : id));
    }
    return named;
  }

  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int n = 2; !taken.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  private static ThemeStep step(ThemeFate fate, List<String> earlier, List<String> later) {
    return new ThemeStep(fate, earlier, later);
  }

  private static List<String> ids(List<ThemeMembers> themes, List<Integer> numbers) {
    return numbers.stream().map(n -> themes.get(n).theme().id()).toList();
  }
}
