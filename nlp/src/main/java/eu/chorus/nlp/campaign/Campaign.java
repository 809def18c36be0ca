package eu.chorus.nlp.campaign;

import eu.chorus.model.StakeholderType;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A campaign, described without a word of it.
 *
 * @param id its family
 * @param members number of contributions, at least {@link Families#CAMPAIGN_SIZE}
 * @param stakeholders number of members by type
 * @param rounds number of members by the round they answer
 * @param countries number of different countries that members gave
 * @param topics number of members that speak about each topic, by its id
 * @param leastCommon share of the least common member's shingles that others say too, 0 to 1
 * @param medianCommon the same of the member in the middle
 * @param mostCommon the same of the member that adds least
 * @param withAdditions number of members that add passages of their own
 * @param additions number of these passages
 */
public record Campaign(
    String id,
    long members,
    SortedMap<StakeholderType, Long> stakeholders,
    SortedMap<String, Long> rounds,
    long countries,
    SortedMap<String, Long> topics,
    double leastCommon,
    double medianCommon,
    double mostCommon,
    long withAdditions,
    long additions) {
  public Campaign {
    stakeholders = Collections.unmodifiableSortedMap(new TreeMap<>(stakeholders));
    rounds = Collections.unmodifiableSortedMap(new TreeMap<>(rounds));
    topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
  }

  /**
   * One member.
   *
   * @param contribution id of its contribution
   * @param campaign id of the campaign
   * @param stakeholder its type
   * @param round the round it answers
   * @param country as given; empty if none was
   * @param topics ids of the topics it speaks about, each once
   * @param shingles number of its shingles, over all passages
   * @param common how many of them others say too
   * @param additions number of passages that are its own
   */
  public record Member(
      String contribution,
      String campaign,
      StakeholderType stakeholder,
      String round,
      String country,
      List<String> topics,
      long shingles,
      long common,
      long additions) {
    public Member {
      topics = List.copyOf(topics);
    }

    private double share() {
      return shingles == 0 ? 1 : (double) common / shingles;
    }

    /** Which, and how much of it is common. */
    @Override
    public String toString() {
      return "Member[" + contribution + ", " + common + " of " + shingles + "]";
    }
  }

  /**
   * Describes a campaign.
   *
   * @param members all of one campaign, at least one, in any order
   */
  public static Campaign of(List<Member> members) {
    var stakeholders = new TreeMap<StakeholderType, Long>();
    var rounds = new TreeMap<String, Long>();
    var topics = new TreeMap<String, Long>();
    for (Member member : members) {
      stakeholders.merge(member.stakeholder(), 1L, Long::sum);
      rounds.merge(member.round(), 1L, Long::sum);
      member.topics().forEach(topic -> topics.merge(topic, 1L, Long::sum));
    }
    double[] shares = members.stream().mapToDouble(Member::share).sorted().toArray();
    return new Campaign(
        members.get(0).campaign(),
        members.size(),
        stakeholders,
        rounds,
        members.stream().map(Member::country).filter(c -> !c.isEmpty()).distinct().count(),
        topics,
        shares[0],
        shares[shares.length / 2],
        shares[shares.length - 1],
        members.stream().filter(member -> member.additions() > 0).count(),
        members.stream().mapToLong(Member::additions).sum());
  }
}
