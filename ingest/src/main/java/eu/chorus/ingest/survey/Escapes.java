package eu.chorus.ingest.survey;

import java.util.regex.Pattern;

/** The five entities that EUSurvey's reporting path escapes text with. */
final class Escapes {
  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos);");
  private static final Pattern PLAIN = Pattern.compile("[<>\"']|&(?!(?:amp|lt|gt|quot|apos);)");

  private Escapes() {}

  /** Whether it holds an entity. */
  static boolean escaped(String text) {
    return text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
  }

  /** Whether it holds a character that an escaped text cannot hold. */
  static boolean plain(String text) {
    return PLAIN.matcher(text).find();
  }

  /** The text with its entities resolved, once: an entity that was typed comes back as typed. */
  static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
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
