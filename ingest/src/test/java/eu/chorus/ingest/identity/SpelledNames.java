package eu.chorus.ingest.identity;

import eu.chorus.model.Verbatim;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Invented organisations, and the ways in which people write their names. */
final class SpelledNames {
  private static final List<String> KINDS =
      List.of(
          "Federation",
          "Confederation",
          "Institute",
          "Observatory",
          "Foundation",
          "Laboratory",
          "Association",
          "Council",
          "Förderverein",
          "Université",
          "Instituto",
          "Stowarzyszenie");
  private static final List<String> SUBJECTS =
      List.of(
          "Publishers",
          "Composers",
          "Lighthouses",
          "Mathematics",
          "Translators",
          "Cartographers",
          "Žurnalisté",
          "Bücher",
          "Éditeurs",
          "Creación",
          "Łączność",
          "Broadcasting",
          "Archivists",
          "Photographers",
          "Hydrology",
          "Consumers");
  private static final List<String> PLACES =
      List.of(
          "Europe",
          "Austria",
          "Australia",
          "Slovenia",
          "Slovakia",
          "Ireland",
          "Iceland",
          "Malmö",
          "Göttingen",
          "Kraków",
          "Besançon",
          "Zürich",
          "Évora",
          "Tromsø");
  private static final List<String> FORMS =
      List.of(
          "GmbH",
          "e.V.",
          "S.A.",
          "SARL",
          "S.p.A.",
          "Sp. z o.o.",
          "B.V.",
          "AB",
          "Oy",
          "A/S",
          "Ltd.",
          "s.r.o.",
          "d.o.o.",
          "Kft.",
          "AISBL",
          "ASBL",
          "Lda.",
          "OÜ",
          "SIA",
          "UAB",
          "EOOD",
          "Zrt.");

  private final Random random;

  SpelledNames(Random random) {
    this.random = random;
  }

  /** Mentions by the number of their organisation. */
  Map<Mention, Integer> mentions(int organisations) {
    var names = new LinkedHashSet<String>();
    while (names.size() < organisations) {
      names.add(name());
    }
    var mentions = new LinkedHashMap<Mention, Integer>();
    var acronyms = new LinkedHashSet<String>();
    int number = 0;
    for (String name : names) {
      String acronym = acronym(name);
      // An acronym that a second organisation has as well is nobody's own.
      boolean own = acronym.length() > 3 && acronyms.add(acronym);
      String register = "%012d-%02d".formatted(number, number % 97);
      mentions.put(mention(name), number);
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        String spelled = spelled(name);
        mentions.putIfAbsent(
            random.nextInt(5) == 0
                ? new Mention(new Verbatim(spelled), List.of(register))
                : mention(spelled),
            number);
      }
      if (own && random.nextInt(3) == 0) {
        mentions.putIfAbsent(mention(name + " (" + acronym + ")"), number);
        mentions.putIfAbsent(mention(acronym), number);
        mentions.putIfAbsent(mention(acronym + " - " + name), number);
      }
      if (random.nextInt(4) == 0) {
        mentions.putIfAbsent(mention(slipped(name)), number);
      }
      number++;
    }
    return mentions;
  }

  private static Mention mention(String name) {
    return new Mention(new Verbatim(name), List.of());
  }

  private String name() {
    String name = pick(KINDS) + " of " + pick(SUBJECTS);
    return random.nextInt(4) == 0 ? name + " and " + pick(SUBJECTS) : name + " " + pick(PLACES);
  }

  private String acronym(String name) {
    return List.of(name.split(" ")).stream()
        .map(w -> w.substring(0, w.equals(w.toLowerCase(Locale.ROOT)) ? 1 : 2))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  private String spelled(String name) {
    String spelled = name;
    var ways = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      spelled =
          switch (ways.remove(random.nextInt(ways.size()))) {
            case 0 -> spelled.toUpperCase(Locale.ROOT);
            case 1 -> spelled.toLowerCase(Locale.ROOT);
            case 2 -> Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            case 3 -> spelled + (random.nextBoolean() ? " " : ", ") + pick(FORMS);
            case 4 -> "The " + spelled;
            case 5 -> spelled.replace(" and ", " & ").replace(" ", "  ");
            default -> Normalizer.normalize(spelled, Normalizer.Form.NFD) + " ";
          };
    }
    return spelled;
  }

  /** One letter doubled, dropped or swapped with its neighbour, somewhere behind the first. */
  private String slipped(String name) {
    int at = 2 + random.nextInt(name.length() - 4);
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      case 1 -> name.substring(0, at) + name.substring(at + 1);
      default ->
          name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
