package eu.chorus.jobs;

import eu.chorus.model.Channel;
import eu.chorus.model.Contribution;
import eu.chorus.model.StakeholderType;
import eu.chorus.output.table.TableCatalogue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ways to say who took part. The vocabularies are controlled: what a contribution says beyond
 * one is counted among all others, never shown.
 */
enum Participation {
  STAKEHOLDER("Contributions by stakeholder type") {
    @Override
    String said(Contribution contribution) {
      return contribution.respondent().type().label();
    }

    @Override
    Set<String> vocabulary() {
      return labels(Stream.of(StakeholderType.values()).map(StakeholderType::label));
    }
  },
  COUNTRY("Contributions by country of the respondent") {
    @Override
    String said(Contribution contribution) {
      var said = contribution.respondent().country().strip();
      return ALSO_KNOWN_AS.getOrDefault(said, said);
    }

    @Override
    Set<String> vocabulary() {
      return COUNTRIES;
    }
  },
  LANGUAGE("Contributions by language") {
    @Override
    String said(Contribution contribution) {
      return Locale.forLanguageTag(contribution.language()).getDisplayLanguage(Locale.ENGLISH);
    }

    @Override
    Set<String> vocabulary() {
      return LANGUAGES;
    }
  },
  CHANNEL("Contributions by channel") {
    @Override
    String said(Contribution contribution) {
      return channel(contribution.channel());
    }

    @Override
    Set<String> vocabulary() {
      return labels(Stream.of(Channel.values()).map(Participation::channel));
    }
  };

  /** How exports spell countries that the vocabulary spells otherwise. */
  private static final Map<String, String> ALSO_KNOWN_AS =
      Map.of(
          "Czech Republic", "Czechia",
          "Slovak Republic", "Slovakia",
          "The Netherlands", "Netherlands",
          "Great Britain", "United Kingdom",
          "UK", "United Kingdom",
          "USA", "United States",
          "United States of America", "United States",
          "Republic of Korea", "South Korea",
          "Türkiye", "Turkey",
          "Macedonia", "North Macedonia");

  private static final Set<String> COUNTRIES =
      labels(
          Stream.of(Locale.getISOCountries())
              .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH)));
  private static final Set<String> LANGUAGES =
      labels(
          Stream.of(Locale.getISOLanguages())
              .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH)));

  private final String title;

  Participation(String title) {
    this.title = title;
  }

  /** What a contribution says of itself, in any words. */
  abstract String said(Contribution contribution);

  /** Every category that may be shown. */
  abstract Set<String> vocabulary();

  /** The last part of the table's id. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The table's heading. */
  String title() {
    return title;
  }

  /** The category of a contribution: what it said, or that it said nothing, or something else. */
  String category(Contribution contribution) {
    var said = said(contribution);
    if (said.isBlank()) {
      return TableCatalogue.NOT_STATED;
    }
    return vocabulary().contains(said) ? said : TableCatalogue.OTHERS;
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case CONSULTATION -> "Public consultation";
      case PLENARY -> "Plenary feedback";
      case WORKSHOP -> "Meetings and workshops";
    };
  }

  private static Set<String> labels(Stream<String> labels) {
    return Set.copyOf(labels.distinct().toList());
  }
}
