package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A theme before and a theme after that are one, or of which one is mostly a part of the other.
 *
 * @param earlier number of the one before
 * @param later number of the one after
 * @param nearness above 0 and at most 1
 */
record Kinship(int earlier, int later, double nearness) {
  /** Who shares half of its members is the same, or a part: the threshold of MONIC. */
  private static final double MOST = 0.5;

  /** Of the other theme at least this share: a sliver is no part of it. */
  private static final double PART = 0.2;

  /** Fewer members that both stands have seen tell nothing. */
  private static final int FEW = 2;

  /** Cosine of their terms from which themes that no member can be compared of are one. */
  private static final double ALIKE = 0.5;

  /**
   * All kinships, nearest first. Where several themes would become several, the nearest win, so
   * that no theme of several kin is kin to one of several.
   */
  static List<Kinship> of(List<ThemeMembers> earlier, List<ThemeMembers> later) {
    var kept = new ArrayList<Kinship>();
    for (Kinship one : possible(earlier, later)) {
      List<Kinship> before = kept.stream().filter(k -> k.earlier == one.earlier).toList();
      List<Kinship> after = kept.stream().filter(k -> k.later == one.later).toList();
      boolean untangled =
          before.isEmpty()
              ? after.stream().allMatch(k -> kept.stream().noneMatch(k::hasSiblingAfter))
              : after.isEmpty()
                  && before.stream().allMatch(k -> kept.stream().noneMatch(k::hasSiblingBefore));
      if (untangled) {
        kept.add(one);
      }
    }
    return kept;
  }

  /** Whether the other shows that what was one became several. */
  private boolean hasSiblingAfter(Kinship other) {
    return other.earlier == earlier && other.later != later;
  }

  /** Whether the other shows that what were several became one. */
  private boolean hasSiblingBefore(Kinship other) {
    return other.later == later && other.earlier != earlier;
  }

  private static List<Kinship> possible(List<ThemeMembers> earlier, List<ThemeMembers> later) {
    Set<String> common = members(earlier);
    common.retainAll(members(later));
    List<Set<String>> before = within(earlier, common);
    List<Set<String>> after = within(later, common);
    var possible = new ArrayList<Kinship>();
    for (int e = 0; e < earlier.size(); e++) {
      for (int l = 0; l < later.size(); l++) {
        double nearness =
            Math.min(before.get(e).size(), after.get(l).size()) < FEW
                ? likeness(earlier.get(e).theme(), later.get(l).theme())
                : overlap(before.get(e), after.get(l));
        if (nearness > 0) {
          possible.add(new Kinship(e, l, nearness));
        }
      }
    }
    possible.sort(
        Comparator.comparingDouble((Kinship k) -> -k.nearness())
            .thenComparing(Kinship::earlier)
            .thenComparing(Kinship::later));
    return possible;
  }

  private static Set<String> members(List<ThemeMembers> themes) {
    return themes.stream()
        .map(ThemeMembers::members)
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Set<String>> within(List<ThemeMembers> themes, Set<String> common) {
    return themes.stream()
        .map(t -> t.members().stream().filter(common::contains).collect(Collectors.toSet()))
        .toList();
  }

  /** Jaccard's index where one mostly lies in the other; else 0. */
  private static double overlap(Set<String> before, Set<String> after) {
    double both = before.stream().filter(after::contains).count();
    double ofBefore = both / before.size();
    double ofAfter = both / after.size();
    return Math.max(ofBefore, ofAfter) >= MOST && Math.min(ofBefore, ofAfter) >= PART
        ? both / (before.size() + after.size() - both)
        : 0;
  }

  /** Cosine of the terms' weights where it is large enough; else 0. */
  private static double likeness(Theme a, Theme b) {
    double product = 0;
    for (int i = 0; i < a.terms().size(); i++) {
      int at = b.terms().indexOf(a.terms().get(i));
      product += at < 0 ? 0 : a.weights().get(i) * b.weights().get(at);
    }
    double lengths = length(a) * length(b);
    return lengths > 0 && product / lengths >= ALIKE ? product / lengths : 0;
  }

  private static double length(Theme theme) {
    double squares = 0;
    for (double weight : theme.weights()) {
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }
}
