package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text cut into tokens, in one pass. Any index may be asked for; outside there is a full stop.
 */
final class Tokens {
  private static final Token NONE = new Token(Kind.MARK, 0, 0, ".", false, false, true);
  private static final int MINUS = 0x2212;

  private final List<Token> all = new ArrayList<>();

  /** Indexes of tokens that stand between brackets. */
  private final BitSet within = new BitSet();

  Tokens(String text) {
    int at = 0;
    int depth = 0;
    boolean spaced = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        spaced = true;
        at++;
      } else if (invisible(c)) {
        at++;
      } else {
        Token token = token(text, at, spaced);
        within.set(all.size(), depth > 0);
        depth = Math.max(0, depth + (token.mark('(') ? 1 : token.mark(')') ? -1 : 0));
        all.add(token);
        at = token.end();
        spaced = false;
      }
    }
  }

  private static Token token(String text, int start, boolean spaced) {
    char first = text.charAt(start);
    if (Character.isLetter(first)) {
      return word(text, start, spaced);
    }
    if (digit(first)) {
      int end = start + 1;
      while (end < text.length() && digit(text.charAt(end))) {
        end++;
      }
      // No number of a provision is long; a run of a million digits need not be kept.
      String digits = text.substring(start, Math.min(end, start + 12));
      return new Token(Kind.NUMBER, start, end, digits, false, false, spaced);
    }
    boolean dash = Character.getType(first) == Character.DASH_PUNCTUATION || first == MINUS;
    return new Token(
        dash ? Kind.DASH : Kind.MARK,
        start,
        start + 1,
        String.valueOf(first),
        false,
        false,
        spaced);
  }

  private static Token word(String text, int start, boolean spaced) {
    int end = start;
    int last = start;
    boolean plain = true;
    boolean upper = true;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        upper &= !Character.isLowerCase(c);
        last = end + 1;
      } else if (invisible(c)) {
        plain = false;
      } else {
        break;
      }
      end++;
    }
    String seen = text.substring(start, last);
    return new Token(
        Kind.WORD,
        start,
        last,
        (plain ? seen : visible(seen)).toLowerCase(Locale.ROOT),
        Character.isUpperCase(text.charAt(start)),
        upper,
        spaced);
  }

  private static String visible(String word) {
    var kept = new StringBuilder();
    word.chars().filter(c -> !invisible((char) c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Soft hyphens, zero-width and direction-changing characters. */
  private static boolean invisible(char c) {
    return c > 0x7f && Character.getType(c) == Character.FORMAT;
  }

  int size() {
    return all.size();
  }

  /** The token at an index; a full stop before the first and after the last. */
  Token at(int index) {
    return index >= 0 && index < all.size() ? all.get(index) : NONE;
  }

  /** Whether a token stands right behind the one before it. */
  boolean touches(int index) {
    return index > 0 && index < all.size() && !at(index).spaced();
  }

  /** Whether a bracket was opened before a token and not closed. */
  boolean within(int index) {
    return within.get(index);
  }

  /** Whether a token stands first in the text, or behind a mark that ends a clause. */
  boolean opensClause(int index) {
    return index == 0 || at(index - 1).dash() || at(index - 1).markOf(".!?:;\u2022");
  }

  /** The integer at an index, if it is one of at most three digits. */
  Optional<Integer> integer(int index) {
    Token token = at(index);
    return token.number() && token.text().length() <= 3
        ? Optional.of(Integer.valueOf(token.text()))
        : Optional.empty();
  }
}
