package eu.chorus.jobs.sample;

import eu.chorus.model.StakeholderType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Invents the respondents: every stakeholder type, a campaign, organisations that answer twice. */
final class Population {
  static final String CAMPAIGN = "campaign-1";

  /** The campaign's size: a tenth of all, and from 240 respondents up never below 24. */
  private static final int CAMPAIGN_MINIMUM = 24;

  private static final List<StakeholderType> CAMPAIGNERS =
      List.of(
          StakeholderType.RIGHTSHOLDER,
          StakeholderType.INDIVIDUAL_EU,
          StakeholderType.CIVIL_SOCIETY);
  private static final List<StakeholderType> TWICE =
      List.of(
          StakeholderType.DOWNSTREAM_PROVIDER,
          StakeholderType.OTHER_INDUSTRY,
          StakeholderType.CIVIL_SOCIETY,
          StakeholderType.ACADEMIA);
  private static final List<String> COUNTRIES =
      List.of(
          "Belgium",
          "Germany",
          "Germany",
          "Germany",
          "France",
          "France",
          "France",
          "Spain",
          "Italy",
          "Italy",
          "Netherlands",
          "Netherlands",
          "Poland",
          "Sweden",
          "Ireland",
          "Austria",
          "Belgium",
          "Belgium",
          "Estonia",
          "Portugal");
  private static final List<String> FAR_COUNTRIES =
      List.of("United States", "United States", "United Kingdom", "Japan", "Switzerland");
  private static final List<String> LANGUAGES = List.of("de", "fr", "es", "it");

  private final Map<String, Integer> organisations = new HashMap<>();
  private final Random random;

  private Population(Random random) {
    this.random = random;
  }

  static List<Author> of(int respondents, Random random) {
    return new Population(random).invent(respondents);
  }

  private List<Author> invent(int respondents) {
    var authors = new ArrayList<Author>();
    int promille = 0;
    for (String line : Vocabulary.lines("respondents.txt")) {
      List<String> parts = Vocabulary.parts(line, "\\|");
      promille += Integer.parseInt(parts.get(1));
      while (authors.size() < Math.round(respondents * promille / 1000.0)) {
        authors.add(author(authors.size() + 1, parts));
      }
    }
    answerTwice(authors);
    campaign(authors, Math.max(CAMPAIGN_MINIMUM, respondents / 10));
    return List.copyOf(authors);
  }

  private Author author(int number, List<String> parts) {
    var type = StakeholderType.valueOf(parts.get(0));
    List<String> labels = Vocabulary.parts(parts.get(3), ";");
    List<String> stems = Vocabulary.parts(parts.get(4), ";");
    String stem = stems.get(random.nextInt(stems.size()));
    boolean far =
        type == StakeholderType.INDIVIDUAL_NON_EU
            || (type != StakeholderType.INDIVIDUAL_EU && random.nextInt(6) == 0);
    List<String> countries = far ? FAR_COUNTRIES : COUNTRIES;
    String organisation =
        stem.isEmpty() ? "" : stem + " " + organisations.merge(stem, 1, Integer::sum);
    return new Author(
        number,
        type,
        parts.get(2).equals("industry"),
        type == StakeholderType.UNKNOWN && number % 2 == 0
            ? ""
            : labels.get(random.nextInt(labels.size())),
        organisation,
        random.nextInt(25) == 0 ? "" : countries.get(random.nextInt(countries.size())),
        !stem.isEmpty() && random.nextInt(100) < 62,
        number % 16 == 3 ? LANGUAGES.get(number / 16 % LANGUAGES.size()) : "en",
        organisation.isEmpty() ? "person-" + number : organisation,
        false,
        Vocabulary.parts(parts.get(5), " "));
  }

  /** The last of a type answers for the organisation of the first; once in capital letters. */
  private static void answerTwice(List<Author> authors) {
    for (StakeholderType type : TWICE) {
      List<Author> ofType = authors.stream().filter(a -> a.type() == type).toList();
      if (ofType.size() > 2) {
        Author first = ofType.get(0);
        Author last = ofType.get(ofType.size() - 1);
        String name = first.organisation();
        authors.set(
            last.number() - 1,
            last.asMemberOf(
                type == StakeholderType.ACADEMIA ? name.toUpperCase(Locale.ROOT) : name,
                first.family()));
      }
    }
  }

  private static void campaign(List<Author> authors, int size) {
    int members = 0;
    for (int every = 0; every < 6 && members < size; every++) {
      for (Author author : List.copyOf(authors)) {
        if (members < size
            && CAMPAIGNERS.contains(author.type())
            && author.number() % 6 == every
            && authors.stream().filter(a -> a.family().equals(author.family())).count() == 1) {
          authors.set(author.number() - 1, author.inCampaign(CAMPAIGN));
          members++;
        }
      }
    }
  }
}
