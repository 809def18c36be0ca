package eu.chorus.output.disclosure.readback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The other ways to read a piece of text: without markup in it, with its escapes undone. What was
 * escaped by whom is not asked; each way that changes anything is one more reading.
 */
final class Escapes {
  private static final Pattern BACKSLASH =
      Pattern.compile(
          "\\\\(?:u\\{([0-9A-Fa-f]{1,6})}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|(.))");

  private static final Pattern STYLE = Pattern.compile("\\\\([0-9A-Fa-f]{1,6})[ \\t\\n]?");
  private static final Pattern OFFICE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final Pattern MARKUP = Pattern.compile("<[/!?A-Za-z]|&#?[0-9A-Za-z]");

  /** Asterisks, underscores, backticks and tildes that stand for emphasis within a word. */
  private static final Pattern EMPHASIS = Pattern.compile("[*_`~]+");

  private static final List<UnaryOperator<String>> READINGS =
      List.of(
          Escapes::withoutMarkup,
          Escapes::withoutBackslashes,
          Escapes::asStyle,
          Escapes::asOffice,
          Escapes::asAddress);

  private Escapes() {}

  /** Every reading of these pieces, the first as they are. */
  static List<List<Strand.Unit>> readings(List<Strand.Unit> units) {
    var readings = new LinkedHashSet<List<Strand.Unit>>();
    readings.add(List.copyOf(units));
    for (var reading : READINGS) {
      readings.add(
          units.stream().map(u -> new Strand.Unit(u.place(), reading.apply(u.text()))).toList());
    }
    return new ArrayList<>(readings);
  }

  private static String withoutMarkup(String text) {
    return MARKUP.matcher(text).find() ? Jsoup.parse(text).wholeText() : text;
  }

  private static String withoutBackslashes(String text) {
    return text.indexOf('\\') < 0 ? text : BACKSLASH.matcher(text).replaceAll(Escapes::backslash);
  }

  private static String backslash(MatchResult escape) {
    for (int group = 1; group <= 4; group++) {
      if (escape.group(group) != null) {
        return letter(escape.group(group));
      }
    }
    return switch (escape.group(5).charAt(0)) {
      case 'n', 'r', 't', 'f', 'v', 'b' -> "\n";
      case '\\', '$' -> " ";
      default -> escape.group(5);
    };
  }

  private static String asStyle(String text) {
    return text.indexOf('\\') < 0
        ? text
        : STYLE.matcher(text).replaceAll(escape -> letter(escape.group(1)));
  }

  private static String asOffice(String text) {
    return text.contains("_x")
        ? OFFICE.matcher(text).replaceAll(escape -> letter(escape.group(1)))
        : text;
  }

  private static String asAddress(String text) {
    return text.indexOf('%') < 0 ? text : PERCENT.matcher(text).replaceAll(Escapes::octets);
  }

  private static String octets(MatchResult escaped) {
    var hex = escaped.group().replace("%", "");
    var bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex, 2 * i, 2 * i + 2, 16);
    }
    return safe(new String(bytes, StandardCharsets.UTF_8));
  }

  /** As Markdown is shown: with words joined that emphasis parts. */
  static String withoutEmphasis(String text) {
    return EMPHASIS.matcher(text).replaceAll("");
  }

  private static String letter(String hex) {
    long c = Long.parseLong(hex, 16);
    return c <= Character.MAX_CODE_POINT ? safe(Character.toString((int) c)) : " ";
  }

  /** As a replacement of a pattern, where backslash and dollar would mean something. */
  private static String safe(String text) {
    return text.replace('\\', ' ').replace('$', ' ');
  }
}
