package eu.chorus.output.disclosure.quotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The ways in which one may read what stands written: as it is; with words joined that a line's end
 * broke; with entities resolved, signs and numbers taken for the letters that they stand for, and
 * reversed only by a control character turned round again.
 */
final class Readings {
  /** An entity may be written as an entity. */
  private static final int DEEPEST = 3;

  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX]\\p{XDigit}+|\\w+);");

  /** A right-to-left override shows the letters behind it in reverse. */
  private static final Pattern OVERRIDE =
      Pattern.compile("[\\u202E\\u2067]([^\\u202C\\u2069]*)[\\u202C\\u2069]?");

  /** A sign within a word or at its beginning; at its end only those that end no sentence. */
  private static final Pattern SIGN = Pattern.compile("[@$€|!§¢](?=\\p{L})|(?<=\\p{L})[@$€|§¢]");

  /** Where digits stand for letters within words, a number may be a word of nothing else. */
  private static final Pattern DIGIT_IN_WORD = Pattern.compile("\\p{L}[01345789]+\\p{L}");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}])[01345789]{1,4}(?![\\p{L}\\p{N}])");

  /** Where a piece of text ends, or begins, within a word. */
  private static final Pattern BROKEN =
      Pattern.compile("(?<=\\p{L})[-\\u00AD\\u2010\\u2011\\u00AC]\\s*$");

  private static final Pattern REST = Pattern.compile("^\\s*\\p{L}+");

  private static final String SIGNS = "@$€|!§¢";
  private static final String LETTERS = "aselisc";

  private Readings() {}

  /** Every reading of these pieces of text, the plain one first. */
  static List<List<String>> of(List<String> texts) {
    var readings = new LinkedHashSet<List<String>>();
    readings.add(texts);
    readings.add(joined(each(texts, Norm::joinHyphenated)));
    readings.add(joined(each(texts, text -> Norm.joinHyphenated(unmasked(text)))));
    return new ArrayList<>(readings);
  }

  /** A word that the end of a piece broke, on a slide or in a cell, stands whole in that piece. */
  private static List<String> joined(List<String> texts) {
    var joined = new ArrayList<>(texts);
    for (int i = texts.size() - 2; i >= 0; i--) { // backwards: a word may be broken twice
      var broken = BROKEN.matcher(joined.get(i));
      var rest = REST.matcher(joined.get(i + 1));
      if (broken.find() && rest.find()) {
        joined.set(i, broken.replaceFirst("") + rest.group().strip());
        joined.set(i + 1, joined.get(i + 1).substring(rest.end()));
      }
    }
    return joined;
  }

  private static List<String> each(List<String> texts, UnaryOperator<String> reading) {
    return texts.stream().map(reading).toList();
  }

  private static String unmasked(String text) {
    var plain = text;
    for (int i = 0; i < DEEPEST && ENTITY.matcher(plain).find(); i++) {
      plain = Parser.unescapeEntities(plain, false);
    }
    plain = OVERRIDE.matcher(plain).replaceAll(Readings::reversed);
    plain = SIGN.matcher(plain).replaceAll(Readings::letter);
    return DIGIT_IN_WORD.matcher(plain).find()
        ? NUMBER.matcher(plain).replaceAll(number -> Tokens.folded(number.group()))
        : plain;
  }

  private static String reversed(MatchResult overridden) {
    return new StringBuilder(overridden.group(1)).reverse().toString().replaceAll("[$\\\\]", "");
  }

  private static String letter(MatchResult sign) {
    return String.valueOf(LETTERS.charAt(SIGNS.indexOf(sign.group())));
  }
}
