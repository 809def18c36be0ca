package eu.chorus.ingest.survey;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The five entities that EUSurvey's reporting path escapes text with. */
final class Escapes {
  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos);");
  private static final Pattern PLAIN = Pattern.compile("[<>\"']|&(?!(?:amp|lt|gt|quot|apos);)");

  /** What a cut in the middle of an entity leaves of it. */
  private static final Pattern HALF = Pattern.compile("&#?[A-Za-z0-9]{0,8}$");

  /** An ampersand escaped any number of times. */
  private static final Pattern NESTED = Pattern.compile("&(?:amp;)+");

  /** Beyond it no true text goes, and resolving a hostile one would take ever longer. */
  private static final int DEEPEST = 8;

  private Escapes() {}

  /** Whether it holds an entity. */
  static boolean escaped(String text) {
    return text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
  }

  /** Whether it holds a character that an escaped text cannot hold. */
  static boolean plain(String text) {
    return PLAIN.matcher(text).find();
  }

  /** The text without what may be the first half of an entity at its end. */
  static String withoutHalf(String text) {
    return HALF.matcher(text).replaceFirst("");
  }

  /** The text with its entities resolved, once: an entity that was typed comes back as typed. */
  static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  /**
   * The text with every entity of HTML resolved, and those that come out of it: the same for a text
   * and for what a path made of it that resolved or escaped once more. Only fit for comparing.
   */
  static String resolved(String text) {
    String before = NESTED.matcher(text).replaceAll("&");
    for (int depth = 0; depth < DEEPEST && before.indexOf('&') >= 0; depth++) {
      String after = Parser.unescapeEntities(before, false);
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  /** How long the text is when it is escaped and its lines end as browsers end them. */
  static int escapedLength(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> length += "amp;".length();
        case '<', '>' -> length += "lt;".length();
        case '"', '\'' -> length += "quot;".length();
        case '\n' -> length += i > 0 && text.charAt(i - 1) == '\r' ? 0 : 1;
        default -> {
          // Stands for itself.
        }
      }
    }
    return length;
  }
}
