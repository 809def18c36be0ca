package eu.chorus.output.disclosure.names;

import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.Tokens;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What leads to somebody wherever it stands in a release: mail and web addresses, telephone and
 * register numbers, bank accounts, names of files. Running text is full of numbers, dates, versions
 * and digests that lead to nobody, so that here each has to look like what it is; {@link
 * LabelCheck} is stricter with the few strings that come from the corpus.
 */
final class Traces {
  private static final String BEFORE = "(?<![\\p{L}\\p{N}_.#@-])";
  private static final String AFTER = "(?![\\p{L}\\p{N}_])";

  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++\\s{0,2}(?:@|[\\[({]\\s?(?:at|@)\\s?[\\])}])\\s{0,2}"
              + "[\\p{L}\\p{N}-]+(?:\\s?(?:\\.|[\\[({]\\s?(?:dot|\\.)\\s?[\\])}])\\s?[\\p{L}\\p{N}-]+)+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AT =
      Pattern.compile("@|[\\[({]\\s?at\\s?[\\])}]", Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:https?|ftps?|sftp)://|mailto:|\\bwww\\.)[^\\s<>\"'\u201d\u2019)]+",
          Pattern.CASE_INSENSITIVE);

  private static final String LABELS = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]+\\.)+";
  private static final String WORLD = "com|org|net|eu|io|ai|app|dev";
  private static final String ENDINGS =
      WORLD
          + "|edu|gov|int|info|biz|ngo|tech|law|de|fr|es|pt|nl|lu"
          + "|ch|uk|ie|dk|se|fi|pl|cz|sk|hu|ro|bg|hr|si|gr|cy|mt|lv|lt|ee|li";

  /** Endings that are words of English. */
  private static final String WORDS = "at|be|it|no|is|in|us|me|to|co|tv";

  /**
   * A host without a scheme. Its ending is all small or all capital letters, else a sentence ends
   * there ("so.In short"); endings that are words of English count only before a path; a name of
   * one letter, only before endings that no abbreviation has ("e.g.", "p.es."); and before capitals
   * a name has a letter ("1.EU rules").
   */
  private static final Pattern HOST =
      Pattern.compile(
          BEFORE
              + "(?:(?:"
              + LABELS
              + "(?:"
              + ENDINGS
              + ")|\\p{L}\\.(?:"
              + WORLD
              + ")|(?:[\\p{L}\\p{N}-]++\\.)*(?:(?=[\\p{N}-]*+\\p{L})[\\p{L}\\p{N}-]{2,}+\\.(?:"
              + ENDINGS.toUpperCase(Locale.ROOT)
              + ")|\\p{L}\\.(?:"
              + WORLD.toUpperCase(Locale.ROOT)
              + ")))"
              + AFTER
              + "|"
              + LABELS
              + "(?:"
              + WORDS
              + ")/)");

  /** The same as all of a text, of which is known that it is no sentence. */
  private static final Pattern ONLY_HOST =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]*\\.)+(?:" + ENDINGS + "|" + WORDS + ")(?:/\\S*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PHONE =
      Pattern.compile(
          BEFORE
              + "(?:\\+[1-9]|00[1-9]|\\(?0[1-9]\\d{0,3}\\)?[ /.-](?=\\d))"
              + "(?:[ ()/.-]{0,2}\\d){6,13}"
              + AFTER);

  private static final Pattern DATE =
      Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{2}|\\d{4})(?:[ T,].*)?|0+(?:[ .]0+)*");

  /** The Transparency Register; VAT; companies' registers with the register's letters. */
  private static final Pattern REGISTER =
      Pattern.compile(
          BEFORE
              + "(?:\\d{8,15}-\\d{2}"
              + "|(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO"
              + "|SE|SI|SK|XI)[ .-]?[A-Z]?\\d(?:[ .]?\\d){6,11}(?:[A-Z]\\d{0,2})?"
              + "|(?:HR[AB]|VR|PR|GnR|RCS|SIREN|SIRET|KvK|KBO|BCE|RPM|CIF|NIF|CVR|KRS|NIP|REGON|REA|FN"
              + "|IČO|OIB)(?:[ .:-]|No\\.?|Nr\\.?){0,3}[A-Z]?\\d(?:[ ./-]?\\d){3,13}[ ]?[a-zA-Z]?)"
              + AFTER);

  private static final Pattern IBAN =
      Pattern.compile(BEFORE + "[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?" + AFTER);

  /**
   * Longer than any count; an id of a format's own has letters or stands between hyphens, and a
   * PDF's dates are marked as such.
   */
  private static final Pattern DIGITS =
      Pattern.compile(BEFORE + "(?<!D:)\\d{11,}" + AFTER + "(?!-)");

  private static final Pattern FILE =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{N}_()&'+./ -]{0,80}?\\.(?:pdf|docx?|docm|xlsx?|xlsm|pptx?|odt|ods|odp"
              + "|rtf|txt|zip|msg|eml|pages|heic|jpe?g)"
              + AFTER,
          Pattern.CASE_INSENSITIVE);

  /** Where the formats that Chorus writes have their vocabularies; what follows is checked. */
  private static final Pattern SCHEMA =
      Pattern.compile(
          "https?://(?:schemas\\.openxmlformats\\.org|schemas\\.microsoft\\.com|www\\.w3\\.org"
              + "|purl\\.org|purl\\.oclc\\.org|ns\\.adobe\\.com|data\\.europa\\.eu"
              + "|publications\\.europa\\.eu|eur-lex\\.europa\\.eu|creativecommons\\.org"
              + "|spdx\\.org|schema\\.org|xmlns\\.com|www\\.iana\\.org)(?=[/#\\s\"']|$)");

  /** Where a document keeps the figures of its chart, under the name that Office gives them. */
  private static final Pattern EMBEDDED =
      Pattern.compile("(?:.*/)?embeddings/[A-Za-z]*(?:_[A-Za-z]+){0,3}\\d*\\.xlsx");

  private final AllowList allowed;
  private final Set<String> files;

  /**
   * What to look for.
   *
   * @param files the release's own files, relative to it
   */
  Traces(AllowList allowed, Collection<String> files) {
    this.allowed = allowed;
    this.files =
        files.stream()
            .map(file -> file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A text without the addresses of public vocabularies. */
  static String withoutSchemas(String text) {
    return text.indexOf("://") < 0 ? text : SCHEMA.matcher(text).replaceAll(" ");
  }

  /** Whether a piece of text holds anything that leads to somebody. */
  boolean isIn(String whole) {
    var text = withoutSchemas(whole);
    boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean point = text.indexOf('.') >= 0;
    return (AT.matcher(text).find() && any(MAIL, text))
        || ((point || text.indexOf(':') >= 0) && (any(ADDRESS, text) || any(HOST, text)))
        || (point && FILE.matcher(text).results().anyMatch(this::isForeignFile))
        || (digits && hasNumber(text));
  }

  /** Whether a text is the address of a host, perhaps with a path. */
  static boolean isHost(String text) {
    return ONLY_HOST.matcher(text).matches();
  }

  private boolean hasNumber(String text) {
    return any(REGISTER, text)
        || any(DIGITS, text)
        || PHONE
            .matcher(text)
            .results()
            .anyMatch(m -> !DATE.matcher(m.group()).matches() && !isAllowed(m))
        || IBAN.matcher(text).results().anyMatch(m -> isAccount(m.group()) && !isAllowed(m));
  }

  private boolean any(Pattern pattern, String text) {
    return pattern.matcher(text).results().anyMatch(match -> !isAllowed(match));
  }

  private boolean isForeignFile(MatchResult match) {
    var name = match.group().substring(match.group().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return files.stream().noneMatch(own -> name.equals(own) || name.endsWith(" " + own))
        && !EMBEDDED.matcher(match.group()).matches()
        && !isAllowed(match);
  }

  private boolean isAllowed(MatchResult match) {
    var tokens = Tokens.of(List.of(match.group()));
    return allowed.holds(tokens, 0, tokens.size());
  }

  /** The check digits of ISO 13616. */
  private static boolean isAccount(String iban) {
    var letters = iban.replace(" ", "");
    var number =
        (letters.substring(4) + letters.substring(0, 4))
            .chars()
            .mapToObj(c -> String.valueOf(Character.digit(c, 36)))
            .collect(Collectors.joining());
    return new BigInteger(number).mod(BigInteger.valueOf(97)).intValue() == 1;
  }
}
