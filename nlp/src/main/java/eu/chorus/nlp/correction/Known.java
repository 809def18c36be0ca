package eu.chorus.nlp.correction;

import java.util.Map;
import java.util.Set;

/**
 * What there is that corrections of single findings may speak of.
 *
 * @param passages those that are spoken of, by id
 * @param contributions those that are spoken of, by id
 * @param codebook the codebook as it stands
 * @param topics ids of the working groups of each topic, by its id
 * @param workingGroups ids of all working groups
 * @param provisions every provision as {@code round/id}
 */
public record Known(
    Map<String, OfPassage> passages,
    Map<String, OfContribution> contributions,
    StandingThemes codebook,
    Map<String, Set<String>> topics,
    Set<String> workingGroups,
    Set<String> provisions) {
  public Known {
    passages = Map.copyOf(passages);
    contributions = Map.copyOf(contributions);
    topics = Map.copyOf(topics);
    workingGroups = Set.copyOf(workingGroups);
    provisions = Set.copyOf(provisions);
  }

  /**
   * What was found on a passage.
   *
   * @param passage its id
   * @param digest by which corrections know it
   * @param topic id of its topic; empty when it has none
   * @param workingGroups where it goes, as the value of a correction
   * @param themes what it is under, likewise
   * @param provisions what it is about, likewise
   * @param requests what it asks for, likewise
   */
  public record OfPassage(
      String passage,
      String digest,
      String topic,
      String workingGroups,
      String themes,
      String provisions,
      String requests) {
    /** Which it is. */
    @Override
    public String toString() {
      return "OfPassage[" + passage + "]";
    }
  }

  /**
   * What was found on a contribution.
   *
   * @param contribution its id
   * @param digest by which corrections know it
   * @param family the digest of the contribution that its family is named after
   * @param mention the way in which it names an organisation; empty when it names none
   * @param organisationId the organisation that this means; empty when it names none
   */
  public record OfContribution(
      String contribution, String digest, String family, String mention, String organisationId) {}

  /** How much there is. */
  @Override
  public String toString() {
    return "Known[" + passages.size() + " passages, " + contributions.size() + " contributions]";
  }
}
