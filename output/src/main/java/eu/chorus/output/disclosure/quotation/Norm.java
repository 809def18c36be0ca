package eu.chorus.output.disclosure.quotation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * What two texts have in common once everything is taken away that a reader does not see or does
 * not mind: compatibility forms, case, look-alike letters (UTS 39), accents, what is invisible, and
 * the kind of separator.
 *
 * <p>After compatibility decomposition of the whole string each character is mapped by itself, so
 * the mapping is kept in a table. Look-alikes of a capital only (Cyrillic Em) are mapped as the
 * capital, so that neither case nor script helps to hide. Digits stay digits here; see {@link
 * Tokens}.
 */
public final class Norm {
  /** Hyphen, spaces, one line break, spaces, between letters: a word broken at the line's end. */
  private static final Pattern LINE_END_HYPHEN =
      Pattern.compile(
          "(?<=\\p{L})[-\\u00AD\\u2010\\u2011\\u00AC][ \\t\\u00A0]*(?:\\r\\n|[\\n\\r\\u2028\\u0085])"
              + "\\s*(?=\\p{L})");

  /** The number of a footnote is no part of the word before it. */
  private static final Pattern RAISED =
      Pattern.compile("[\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079\\u2080-\\u2089]+");

  /** How Unicode calls a Latin letter that is drawn in a box or as a small capital. */
  private static final Pattern DRAWN_LETTER =
      Pattern.compile(
          "(?:LATIN LETTER SMALL CAPITAL|.*LATIN CAPITAL LETTER|.*INDICATOR SYMBOL LETTER) ([A-Z])");

  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
  private static final ConcurrentMap<Integer, String> MAPPED = new ConcurrentHashMap<>();
  private static final String[] ASCII = new String[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = map(c);
    }
  }

  private Norm() {}

  /** Whether a word may be broken at a line's end, so that the text has two readings. */
  public static boolean isHyphenated(String text) {
    return LINE_END_HYPHEN.matcher(text).find();
  }

  /** The text with words joined that a line's end broke. */
  public static String joinHyphenated(String text) {
    return LINE_END_HYPHEN.matcher(text).replaceAll("");
  }

  /** Letters and digits as mapped, each separating character as a space; never null. */
  public static String of(String text) {
    var decomposed =
        NFKD.isNormalized(text) ? text : NFKD.normalize(RAISED.matcher(text).replaceAll(" "));
    var out = new StringBuilder(decomposed.length() + decomposed.length() / 8);
    for (int i = 0; i < decomposed.length(); ) {
      char unit = decomposed.charAt(i);
      if (unit < ASCII.length) {
        out.append(ASCII[unit]);
        i++;
      } else {
        int c = decomposed.codePointAt(i);
        out.append(MAPPED.computeIfAbsent(c, Norm::map));
        i += Character.charCount(c);
      }
    }
    return out.toString();
  }

  private static String map(int c) {
    if (Character.isDigit(c)) {
      return String.valueOf((char) ('0' + Character.digit(c, 10)));
    }
    if (isDropped(c)) {
      return "";
    }
    var drawn = DRAWN_LETTER.matcher(String.valueOf(UCharacter.getName(c)));
    if (drawn.matches()) {
      return skeleton(UCharacter.foldCase(drawn.group(1), true));
    }
    if (!UCharacter.isLetterOrDigit(c) && UCharacter.getType(c) != Character.LETTER_NUMBER) {
      return " ";
    }
    var folded = plain(UCharacter.foldCase(UCharacter.toString(c), true));
    var skeleton = skeleton(folded);
    if (isAscii(skeleton) || isAscii(folded)) {
      return skeleton;
    }
    var capital = plain(CONFUSABLES.getSkeleton(UCharacter.toUpperCase(folded)));
    return isAscii(capital) ? skeleton(plain(UCharacter.foldCase(capital, true))) : skeleton;
  }

  private static String skeleton(String folded) {
    return plain(UCharacter.foldCase(CONFUSABLES.getSkeleton(folded), true));
  }

  /** Decomposed, without what is dropped; what separates is a space. */
  private static String plain(String text) {
    var out = new StringBuilder();
    NFKD.normalize(text)
        .codePoints()
        .filter(c -> !isDropped(c))
        .map(c -> UCharacter.isLetterOrDigit(c) ? c : ' ')
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Zero-width, bidi, soft hyphen, variation selectors, fillers; and accents. */
  private static boolean isDropped(int c) {
    return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || switch (UCharacter.getType(c)) {
          case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
          case Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static boolean isAscii(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c < 128);
  }
}
