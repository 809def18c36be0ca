package eu.chorus.nlp.index;

import eu.chorus.model.Channel;
import eu.chorus.model.Contribution;
import eu.chorus.model.Passage;
import eu.chorus.model.RoutedBy;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.campaign.CampaignPart;
import eu.chorus.nlp.provision.PassageProvisions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A passage with all that it can be filtered by.
 *
 * @param id the passage's id
 * @param contribution id of its contribution
 * @param question id of the question it answers
 * @param language BCP 47 tag; "und" when unknown
 * @param text its words
 * @param workingGroups ids of the working groups it was routed to
 * @param topics ids of its topics, the likeliest first; none when it has none
 * @param routedBy what said where it goes
 * @param stakeholder the respondent's harmonised type
 * @param country the respondent's country as given; empty when none was given
 * @param round the round that the contribution answers
 * @param channel the way the contribution came in
 * @param part what it is to the campaign of its contribution, if that belongs to one
 * @param themes ids of the themes it was found under
 * @param provisions the provisions it is about
 */
public record IndexedPassage(
    String id,
    String contribution,
    String question,
    String language,
    Verbatim text,
    List<String> workingGroups,
    List<String> topics,
    RoutedBy routedBy,
    StakeholderType stakeholder,
    String country,
    String round,
    Channel channel,
    CampaignPart part,
    List<String> themes,
    PassageProvisions provisions) {
  public IndexedPassage {
    workingGroups = List.copyOf(workingGroups);
    topics = List.copyOf(topics);
    themes = List.copyOf(themes);
  }

  /** A passage of that contribution, with what the analysis found about them. */
  public static IndexedPassage of(
      Passage passage,
      Contribution contribution,
      CampaignPart part,
      List<String> themes,
      PassageProvisions provisions) {
    return new IndexedPassage(
        passage.id(),
        passage.contribution(),
        passage.question(),
        passage.language(),
        passage.text(),
        passage.workingGroups(),
        Stream.concat(Stream.of(passage.topic()), passage.routing().further().stream())
            .filter(topic -> !topic.isEmpty())
            .toList(),
        passage.routing().by(),
        contribution.respondent().type(),
        contribution.respondent().country(),
        contribution.round(),
        contribution.channel(),
        part,
        themes,
        provisions);
  }

  /** Tells which it is and how long. */
  @Override
  public String toString() {
    return "IndexedPassage[" + id + ", " + text + "]";
  }
}
