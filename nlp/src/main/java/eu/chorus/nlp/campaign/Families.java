package eu.chorus.nlp.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Families of contributions in memory: the definition that a distributed run must agree with, and
 * enough for a small one. A family is a connected component over shared keys.
 */
public final class Families {
  /** A campaign is at least this many contributions that are linked by text. */
  public static final int CAMPAIGN_SIZE = 5;

  private Families() {}

  /**
   * The family of every contribution, by contribution id.
   *
   * @param contributions each contribution once, in any order
   */
  public static List<Membership> of(List<ContributionKeys> contributions) {
    Map<String, String> family = labels(contributions, key -> true);
    Map<String, String> copies = labels(contributions, FamilyKeys::isText);
    Map<String, Long> familySize = sizes(family);
    Map<String, Long> copiesSize = sizes(copies);
    var largestCopies = new HashMap<String, Long>();
    family.forEach(
        (id, label) ->
            largestCopies.merge(label, copiesSize.getOrDefault(copies.get(id), 0L), Math::max));
    return family.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> membership(e.getKey(), e.getValue(), familySize, largestCopies))
        .toList();
  }

  /**
   * Whether a family is a campaign.
   *
   * @param linkedByText number of contributions in its largest group that is linked by text alone
   */
  public static boolean isCampaign(long linkedByText) {
    return linkedByText >= CAMPAIGN_SIZE;
  }

  private static Membership membership(
      String id, String family, Map<String, Long> sizes, Map<String, Long> largestCopies) {
    return new Membership(
        id,
        family,
        sizes.getOrDefault(family, 1L),
        isCampaign(largestCopies.getOrDefault(family, 0L)));
  }

  private static Map<String, Long> sizes(Map<String, String> labels) {
    return labels.values().stream().collect(Collectors.groupingBy(x -> x, Collectors.counting()));
  }

  /** Contribution id to the smallest contribution id that it is linked to over keys that count. */
  private static Map<String, String> labels(
      List<ContributionKeys> contributions, Predicate<String> counts) {
    List<ContributionKeys> sorted = new ArrayList<>(contributions);
    sorted.sort(Comparator.comparing(ContributionKeys::contribution));
    var components = new Components(sorted.size());
    var firstWithKey = new HashMap<String, Integer>();
    for (int i = 0; i < sorted.size(); i++) {
      for (String key : sorted.get(i).keys()) {
        if (counts.test(key)) {
          Integer first = firstWithKey.putIfAbsent(key, i);
          components.join(i, first == null ? i : first);
        }
      }
    }
    var labels = new HashMap<String, String>();
    for (int i = 0; i < sorted.size(); i++) {
      labels.put(sorted.get(i).contribution(), sorted.get(components.of(i)).contribution());
    }
    return labels;
  }
}
