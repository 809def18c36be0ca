package eu.chorus.ingest.taxonomy;

import eu.chorus.model.StakeholderType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Guesses the harmonised type that a raw stakeholder label means, by words in it. */
final class StakeholderGuess {
  private static final Map<String, StakeholderType> BY_WORD = words();

  private StakeholderGuess() {}

  static StakeholderType of(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return BY_WORD.entrySet().stream()
        .filter(e -> lower.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(StakeholderType.UNKNOWN);
  }

  /** The first word met decides, so that the particular stands before the general. */
  private static Map<String, StakeholderType> words() {
    var words = new LinkedHashMap<String, StakeholderType>();
    words.put("non-eu citizen", StakeholderType.INDIVIDUAL_NON_EU);
    words.put("non-eu individual", StakeholderType.INDIVIDUAL_NON_EU);
    words.put("downstream", StakeholderType.DOWNSTREAM_PROVIDER);
    words.put("model provider", StakeholderType.GPAI_PROVIDER);
    words.put("model developer", StakeholderType.GPAI_PROVIDER);
    words.put("rightsholder", StakeholderType.RIGHTSHOLDER);
    words.put("rights holder", StakeholderType.RIGHTSHOLDER);
    words.put("public authority", StakeholderType.PUBLIC_AUTHORITY);
    words.put("academic", StakeholderType.ACADEMIA);
    words.put("academia", StakeholderType.ACADEMIA);
    words.put("research", StakeholderType.ACADEMIA);
    words.put("expert", StakeholderType.INDEPENDENT_EXPERT);
    words.put("civil society", StakeholderType.CIVIL_SOCIETY);
    words.put("ngo", StakeholderType.CIVIL_SOCIETY);
    words.put("non-governmental", StakeholderType.CIVIL_SOCIETY);
    words.put("trade union", StakeholderType.CIVIL_SOCIETY);
    words.put("consumer", StakeholderType.CIVIL_SOCIETY);
    words.put("environmental", StakeholderType.CIVIL_SOCIETY);
    words.put("citizen", StakeholderType.INDIVIDUAL_EU);
    words.put("individual", StakeholderType.INDIVIDUAL_EU);
    words.put("business", StakeholderType.OTHER_INDUSTRY);
    words.put("company", StakeholderType.OTHER_INDUSTRY);
    words.put("industry", StakeholderType.OTHER_INDUSTRY);
    return words;
  }
}
