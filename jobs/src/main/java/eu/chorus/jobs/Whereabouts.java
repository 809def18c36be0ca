package eu.chorus.jobs;

import eu.chorus.model.Consultation;
import eu.chorus.model.StakeholderType;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What in a text on few leads to who they are: the stakeholder types of a consultation, countries
 * and nationalities, numbers. Words are compared without case, accents and plural. It sees names,
 * not meanings: "a small firm from the north" passes, and whoever writes has to think of it.
 */
final class Whereabouts {
  /** Words for numbers that are no cardinal: what they count is as small. */
  private static final String NUMBERS =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
          + " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
          + " eighty ninety hundred thousand million billion dozen couple pair trio once twice"
          + " thrice half third quarter single sole lone";

  /** Nationalities that are called like no language, and what countries are called in short. */
  private static final String NATIONAL =
      "american argentinian australian austrian belgian brazilian british canadian chilean cypriot"
          + " egyptian emirati indian iranian iraqi israeli kenyan luxembourgish mexican nigerian"
          + " scottish swiss syrian taiwanese britain england scotland holland czechia korea usa uk";

  /** Of a type's label what says nothing by itself. */
  private static final Pattern FRAME =
      Pattern.compile("\\(.*?\\)|^other\\b|\\borgani[sz]ations?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern FIGURE = Pattern.compile("\\p{N}");

  private final Map<String, Set<String>> phrases = new LinkedHashMap<>();

  Whereabouts(Consultation consultation) {
    phrases.put("a number", folded(Stream.of(NUMBERS.split(" "))));
    phrases.put("a country, a nationality or a language", folded(countries()));
    phrases.put(
        "a type of stakeholder",
        folded(
            Stream.concat(
                    Stream.of(StakeholderType.values())
                        .filter(type -> type != StakeholderType.UNKNOWN)
                        .map(StakeholderType::label),
                    consultation.stakeholders().keySet().stream())
                .map(label -> FRAME.matcher(label.strip()).replaceAll(""))));
  }

  /** Countries and languages in English: most nationalities are called like their language. */
  private static Stream<String> countries() {
    return Stream.of(
            Stream.of(Locale.getISOCountries())
                .map(id -> new Locale("", id).getDisplayCountry(Locale.ENGLISH)),
            Stream.of(Locale.getISOLanguages())
                .map(id -> new Locale(id).getDisplayLanguage(Locale.ENGLISH)),
            Stream.of(NATIONAL.split(" ")))
        .flatMap(names -> names);
  }

  /** Which of these a text holds, in words that are not the text's. */
  List<String> in(String text) {
    var words = folded(text);
    var found =
        phrases.entrySet().stream()
            .filter(kind -> kind.getValue().stream().anyMatch(words::contains))
            .map(Map.Entry::getKey);
    var figures = Stream.of("a number").filter(f -> FIGURE.matcher(text).find());
    return Stream.concat(figures, found).distinct().toList();
  }

  private static Set<String> folded(Stream<String> phrases) {
    return phrases
        .map(Whereabouts::folded)
        .filter(phrase -> !phrase.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Its words, each between spaces. */
  private static String folded(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return Stream.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.replaceFirst("ies$", "y").replaceFirst("(?<=\\p{L}{2})s$", ""))
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** How much it knows. */
  @Override
  public String toString() {
    return "Whereabouts[" + phrases.keySet() + "]";
  }
}
