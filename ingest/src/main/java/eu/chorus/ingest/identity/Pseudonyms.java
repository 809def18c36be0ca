package eu.chorus.ingest.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One pseudonym for one respondent, whichever survey of a consultation he or she answers. An e-mail
 * address identifies; so does everything that somebody says of himself together with the name of an
 * organisation; a person's name alone does not, because many people share it.
 */
public final class Pseudonyms {
  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

  /** 64 bits: among a million respondents two meet by chance once in 37 million consultations. */
  private static final int DIGITS = 16;

  private Pseudonyms() {}

  /**
   * The pseudonym, or nothing where the respondent cannot be told from others.
   *
   * @param key the secret
   * @param organisation the organisation's name as given; empty when none was
   * @param identity every other identifying string, in the order of the columns
   */
  public static Optional<String> of(PseudonymKey key, String organisation, List<String> identity) {
    var mail =
        identity.stream()
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .filter(text -> MAIL.matcher(text).matches())
            .findFirst();
    if (mail.isPresent()) {
      return mail.map(address -> pseudonym(key, "mail", address));
    }
    var name = OrganisationName.normalised(organisation);
    var rest =
        identity.stream()
            .map(text -> String.join(" ", Spelling.words(text)))
            .filter(text -> !text.isEmpty())
            .sorted()
            .collect(Collectors.toList());
    return name.isEmpty() || rest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            pseudonym(key, Stream.concat(name.stream(), rest.stream()).toArray(String[]::new)));
  }

  private static String pseudonym(PseudonymKey key, String... parts) {
    var named = Stream.concat(Stream.of("respondent"), Stream.of(parts)).toArray(String[]::new);
    return "respondent-" + key.hmac(named).substring(0, DIGITS);
  }
}
