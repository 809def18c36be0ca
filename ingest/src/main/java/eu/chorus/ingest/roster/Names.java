package eu.chorus.ingest.roster;

import eu.chorus.ingest.identity.OrganisationName;
import eu.chorus.model.Verbatim;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What two spellings of one name or number have in common. */
final class Names {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  /** The Union's transparency register and its national cousins: digits, perhaps with a country. */
  private static final Pattern REGISTER = Pattern.compile("[A-Z]{0,3}\\d{6,15}[A-Z\\d]{0,4}");

  private Names() {}

  static Optional<String> organisation(Verbatim name) {
    return OrganisationName.normalised(name.text());
  }

  /** The words of a person's name in any order, without accents and initials. */
  static Optional<String> person(Verbatim name) {
    String plain =
        MARK.matcher(Normalizer.normalize(name.text(), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String words =
        WORD.matcher(plain)
            .results()
            .map(MatchResult::group)
            .filter(word -> word.length() > 1)
            .sorted()
            .collect(Collectors.joining(" "));
    // One word alone is no name that tells anybody apart.
    return Optional.of(words).filter(text -> text.indexOf(' ') > 0);
  }

  static Optional<String> register(Verbatim number) {
    String plain = number.text().replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    return Optional.of(plain).filter(text -> REGISTER.matcher(text).matches());
  }
}
