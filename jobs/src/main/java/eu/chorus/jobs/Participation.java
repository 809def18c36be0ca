package eu.chorus.jobs;

import eu.chorus.model.Channel;
import eu.chorus.model.Contribution;
import eu.chorus.model.StakeholderType;
import eu.chorus.output.table.TableCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way to say who took part. The vocabulary is controlled: what a contribution says beyond it is
 * counted as not stated, never shown.
 *
 * @param name the last part of the table's id
 * @param title the table's heading
 * @param vocabulary every category there may be, in the order in which they are shown
 * @param open whether most categories will be too small to show, so that they are put together
 *     before anything else is done
 * @param category the category of one contribution
 */
record Participation(
    String name,
    String title,
    List<String> vocabulary,
    boolean open,
    Function<Contribution, String> category) {
  Participation {
    vocabulary = List.copyOf(vocabulary);
  }

  static final List<Participation> ALL =
      List.of(
          new Participation(
              "stakeholder",
              "Contributions by stakeholder type",
              Stream.of(StakeholderType.values()).map(StakeholderType::label).toList(),
              false,
              c -> c.respondent().type().label()),
          new Participation(
              "country",
              "Contributions by country of the respondent",
              names(
                  Stream.of(Locale.getISOCountries())
                      .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))),
              true,
              c -> c.respondent().country()),
          new Participation(
              "language",
              "Contributions by language",
              names(
                  Stream.of(Locale.getISOLanguages())
                      .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))),
              true,
              c ->
                  c.language().isEmpty()
                      ? ""
                      : Locale.forLanguageTag(c.language()).getDisplayLanguage(Locale.ENGLISH)),
          new Participation(
              "channel",
              "Contributions by channel",
              List.of("Public consultation", "Plenary feedback", "Meetings and workshops"),
              false,
              c -> channel(c.channel())));

  /** The category of a contribution within the vocabulary. */
  String of(Contribution contribution) {
    var said = category.apply(contribution);
    return vocabulary.contains(said) ? said : TableCatalogue.NOT_STATED;
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case CONSULTATION -> "Public consultation";
      case PLENARY -> "Plenary feedback";
      case WORKSHOP -> "Meetings and workshops";
    };
  }

  private static List<String> names(Stream<String> names) {
    return names.distinct().sorted().toList();
  }
}
