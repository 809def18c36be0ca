package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Column;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Guesses by its header what a column is that is not a question. */
enum RoleGuess {
  ID,
  SUBMITTED,
  LANGUAGE,
  STAKEHOLDER,
  COUNTRY,
  ORGANISATION,
  ANONYMITY,
  IDENTITY,
  IGNORE,
  QUESTION;

  /** The portal's own columns, which come first and are always the same. */
  private static final Map<String, RoleGuess> PORTAL =
      Map.ofEntries(
          Map.entry("reference", ID),
          Map.entry("feedback date", SUBMITTED),
          Map.entry("language", LANGUAGE),
          Map.entry("user type", STAKEHOLDER),
          Map.entry("first name", IDENTITY),
          Map.entry("surname", IDENTITY),
          Map.entry("e-mail", IDENTITY),
          Map.entry("email", IDENTITY),
          Map.entry("scope", IGNORE),
          Map.entry("organisation name", ORGANISATION),
          Map.entry("transparency register number", IDENTITY),
          Map.entry("organisation size", IGNORE),
          Map.entry("country", COUNTRY),
          Map.entry("country of origin", COUNTRY),
          Map.entry("publication privacy settings", ANONYMITY));

  /** Words in short headers of questions that ask who one is. */
  private static final List<String> WHO =
      List.of("e-mail", "email", "register number", "first name", "surname", "last name", "phone");

  static RoleGuess of(Column column) {
    String header = column.header().toLowerCase(Locale.ROOT);
    var portal = PORTAL.get(header);
    if (portal != null) {
      return portal;
    }
    if (header.length() > 60) {
      return QUESTION;
    }
    if (WHO.stream().anyMatch(header::contains)) {
      return IDENTITY;
    }
    if (header.startsWith("organisation") || header.contains("name of your organisation")) {
      return ORGANISATION;
    }
    return header.contains("capacity") || header.contains("stakeholder") ? STAKEHOLDER : QUESTION;
  }
}
