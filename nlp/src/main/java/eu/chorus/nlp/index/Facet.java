package eu.chorus.nlp.index;

import eu.chorus.nlp.campaign.CampaignPart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What passages can be filtered by. */
public enum Facet {
  CONTRIBUTION("contribution", p -> List.of(p.contribution())),
  WORKING_GROUP("working-group", IndexedPassage::workingGroups),
  TOPIC("topic", IndexedPassage::topics),
  /** What said where it goes: "question", "section", "content" or "none". */
  ROUTED("routed", p -> List.of(p.routedBy().name().toLowerCase(Locale.ROOT))),
  QUESTION("question", p -> List.of(p.question())),
  /** The harmonised stakeholder type, by the name of its constant. */
  STAKEHOLDER("stakeholder", p -> List.of(p.stakeholder().name())),
  COUNTRY("country", p -> List.of(p.country())),
  LANGUAGE("language", p -> List.of(p.language())),
  ROUND("round", p -> List.of(p.round())),
  /** The channel, by the name of its constant. */
  CHANNEL("channel", p -> List.of(p.channel().name())),
  /** Whether its contribution belongs to a campaign: "yes" or "no". */
  CAMPAIGN("campaign", p -> List.of(p.part() == CampaignPart.NONE ? "no" : "yes")),
  /** Whether it is what a member of a campaign adds of its own: "yes" or "no". */
  ADDITION("addition", p -> List.of(p.part() == CampaignPart.ADDITION ? "yes" : "no")),
  THEME("theme", IndexedPassage::themes),
  /**
   * A provision or part of the AI Act that the passage, its section or its question names: "Measure
   * 2.3", or of one draft alone "draft2/Measure 2.3".
   */
  PROVISION("provision", p -> p.provisions().certain()),
  /** The provision that a passage is likely about that names none. */
  PROVISION_LIKELY("provision-likely", p -> p.provisions().likely()),
  /** What its provisions became in the last draft; "deleted" for what nothing came of. */
  PROVISION_NOW("provision-now", p -> p.provisions().now()),
  /** The same for the provision that it is likely about. */
  PROVISION_LIKELY_NOW("provision-likely-now", p -> p.provisions().likelyNow()),
  /**
   * How what is named stands to the draft that is answered: "in_draft", "in_other_draft",
   * "unresolved" and so on, by the names of {@link eu.chorus.nlp.provision.Mention.Standing}.
   */
  PROVISION_STANDING(
      "provision-standing",
      p ->
          p.provisions().standings().stream()
              .map(standing -> standing.name().toLowerCase(Locale.ROOT))
              .toList());

  private final String field;

  @SuppressWarnings("ImmutableEnumChecker") // only ever a function without state
  private final Function<IndexedPassage, List<String>> values;

  Facet(String field, Function<IndexedPassage, List<String>> values) {
    this.field = field;
    this.values = values;
  }

  /** The name that filters use, such as "working-group". */
  public String field() {
    return field;
  }

  /** The facet of that name, if there is one. */
  public static Optional<Facet> of(String field) {
    return Arrays.stream(values()).filter(facet -> facet.field.equals(field)).findFirst();
  }

  /** The passage's values, none of them empty. */
  List<String> of(IndexedPassage passage) {
    return values.apply(passage).stream().filter(value -> !value.isEmpty()).toList();
  }
}
