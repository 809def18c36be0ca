package eu.chorus.jobs.sample;

import eu.chorus.model.StakeholderType;
import java.util.List;

/**
 * An invented respondent.
 *
 * @param number from 1
 * @param type the harmonised stakeholder type
 * @param industry whether it speaks for industry rather than for the public interest
 * @param label the questionnaire's label for the type; empty when not given
 * @param organisation invented, empty for a person
 * @param country where it is
 * @param named whether it lets its organisation be named
 * @param language "en", or the language it answers in against the survey's advice
 * @param family what it counts as once
 * @param campaign whether it takes part in the campaign
 * @param sections the questionnaire's sections it cares about
 */
record Author(
    int number,
    StakeholderType type,
    boolean industry,
    String label,
    String organisation,
    String country,
    boolean named,
    String language,
    String family,
    boolean campaign,
    List<String> sections) {
  Author {
    sections = List.copyOf(sections);
  }

  String person() {
    return "Sample Person " + number;
  }

  String mail() {
    return "person" + number + "@example.org";
  }

  boolean english() {
    return language.equals("en");
  }

  Author asMemberOf(String otherOrganisation, String otherFamily) {
    return new Author(
        number,
        type,
        industry,
        label,
        otherOrganisation,
        country,
        named,
        language,
        otherFamily,
        campaign,
        sections);
  }

  Author inCampaign(String campaignFamily) {
    return new Author(
        number,
        type,
        industry,
        label,
        organisation,
        country,
        named,
        "en",
        campaignFamily,
        true,
        sections);
  }
}
