package eu.chorus.output.disclosure.names;

import eu.chorus.output.disclosure.names.NameKeys.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms of what leads to somebody without being a name: a mail address, a web address, a number
 * of a register, a telephone. Each is found as it was typed, too.
 */
final class IdentifierForms {
  private static final Pattern MAIL =
      Pattern.compile("([\\p{L}\\p{N}._%+'-]+)@([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)");

  private static final Pattern WEB =
      Pattern.compile("(?i)(?:https?://(?:www\\.)?|www\\.)([^\\s/?#:]+)(?::\\d+)?([/?#]\\S*)?");
  private static final Pattern NUMBER = Pattern.compile("[+(]*\\p{N}[\\p{N} ()/.+-]*");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Fewer letters beside a number are those of its register. */
  private static final int FEW_LETTERS = 2;

  private IdentifierForms() {}

  /** Whether a text is no name. */
  static boolean isIdentifier(String text) {
    return text.indexOf('@') >= 0
        || text.contains("://")
        || WEB.matcher(text.strip()).matches()
        || Traces.isHost(text.strip())
        || text.chars().filter(Character::isDigit).count() >= NameKeys.DIGITS;
  }

  static void add(String text, NameKeys into) {
    var mail = MAIL.matcher(text);
    while (mail.find()) {
      PersonForms.add(mail.group(1).replaceAll("[^\\p{L}]+", " "), into);
      into.sequence(NameKeys.tokens(mail.group(2)));
    }
    var web = WEB.matcher(text);
    while (web.find()) {
      into.sequence(NameKeys.tokens(web.group(1)));
    }
    var host = text.strip();
    if (Traces.isHost(host)) {
      int path = host.indexOf('/');
      into.sequence(NameKeys.tokens(path < 0 ? host : host.substring(0, path)));
    } else {
      beside(text, into);
    }
    if (text.indexOf('@') < 0) {
      into.sequence(NameKeys.tokens(text));
      compact(text, into);
      digits(text, into);
      NUMBER.matcher(text).results().forEach(number -> digits(number.group(), into));
    }
  }

  private static void digits(String text, NameKeys into) {
    var digits = NameKeys.digits(text);
    if (digits.length() >= NameKeys.DIGITS) {
      into.add(Kind.DIGITS, List.of(digits));
    }
  }

  /** What stands beside addresses and numbers. */
  private static void beside(String text, NameKeys into) {
    var words = WEB.matcher(MAIL.matcher(text).replaceAll(" ")).replaceAll(" ");
    var rest = NUMBER.matcher(words).replaceAll(" ").strip();
    if (rest.codePoints().filter(Character::isLetter).count() > FEW_LETTERS) {
      into.words(rest, true);
    }
  }

  /** "BE 0123.456.789", and the same without anything between. */
  private static void compact(String text, NameKeys into) {
    var letters = GAP.matcher(text).replaceAll("");
    boolean number = letters.chars().filter(Character::isDigit).count() >= NameKeys.DIGITS;
    var tokens = NameKeys.tokens(letters);
    if (number && tokens.size() == 1 && NameKeys.isWord(tokens.get(0))) {
      into.word(tokens.get(0));
    }
  }
}
