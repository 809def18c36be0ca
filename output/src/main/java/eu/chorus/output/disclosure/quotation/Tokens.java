package eu.chorus.output.disclosure.quotation;

import java.util.Arrays;
import java.util.List;

/**
 * The normalised tokens of pieces of text in reading order. A number stays as it is; in a token
 * that has letters too, digits are the letters that they look like.
 */
public final class Tokens {
  private static final String DIGITS = "01345789i";
  private static final String LOOK_ALIKES = "oleastbgl";

  private final String letters;
  private final int[] starts;
  private final int[] units;
  private final boolean[] content;

  private Tokens(String letters, int[] starts, int[] units, boolean[] content) {
    this.letters = letters;
    this.starts = starts;
    this.units = units;
    this.content = content;
  }

  /** The tokens of these pieces of text, one after the other. */
  public static Tokens of(List<String> texts) {
    var builder = new Builder();
    for (int unit = 0; unit < texts.size(); unit++) {
      builder.add(Norm.of(texts.get(unit)), unit);
    }
    return builder.tokens();
  }

  /**
   * The tokens of a {@link #line}.
   *
   * @param line pieces of text separated by tabs, their tokens by spaces
   */
  public static Tokens ofLine(String line) {
    var builder = new Builder();
    int unit = 0;
    for (int from = 0; from <= line.length(); unit++) {
      int tab = line.indexOf('\t', from);
      int to = tab < 0 ? line.length() : tab;
      builder.add(line.substring(from, to), unit);
      from = to + 1;
    }
    return builder.tokens();
  }

  /** All tokens in one line: a space between two, a tab where another piece of text begins. */
  String line() {
    var line = new StringBuilder(letters.length() + 2 * size());
    for (int i = 0; i < size(); i++) {
      if (i > 0) {
        line.append(units[i] == units[i - 1] ? ' ' : '\t');
      }
      line.append(letters, starts[i], starts[i + 1]);
    }
    return line.toString();
  }

  /** How many there are. */
  public int size() {
    return units.length;
  }

  /** All tokens without separators. */
  public String letters() {
    return letters;
  }

  /** Where a token starts in {@link #letters()}; for {@link #size()} their length. */
  public int start(int token) {
    return starts[token];
  }

  /** A token, normalised; the first is 0. */
  public String token(int token) {
    return letters.substring(starts[token], starts[token + 1]);
  }

  /** Index of the piece of text that the token stands in. */
  public int unit(int token) {
    return units[token];
  }

  boolean isContent(int token) {
    return content[token];
  }

  /** Whether the token is a number. */
  public boolean isNumber(int token) {
    return isNumber(letters, starts[token], starts[token + 1]);
  }

  /** The token that holds this position of {@link #letters()}. */
  public int tokenAt(int letter) {
    int found = Arrays.binarySearch(starts, 0, units.length, letter);
    return found >= 0 ? found : -found - 2;
  }

  private static boolean isNumber(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * A word as it is compared: digits and a small I are the letters that they look like, and an
   * umlaut written with an E is the same as one without. Folding twice is folding once.
   */
  static String folded(String word) {
    var folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int digit = DIGITS.indexOf(word.charAt(i));
      char c = digit < 0 ? word.charAt(i) : LOOK_ALIKES.charAt(digit);
      char last = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
      if (c == 'v' && last == 'v') {
        folded.setCharAt(folded.length() - 1, 'w');
      } else if (c != 'e' || "aou".indexOf(last) < 0) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static final class Builder {
    private final StringBuilder letters = new StringBuilder();
    private int[] starts = new int[16];
    private int[] units = new int[16];
    private boolean[] content = new boolean[16];
    private int size;

    void add(String normal, int unit) {
      int from = 0;
      for (int i = 0; i <= normal.length(); i++) {
        if (i == normal.length() || normal.charAt(i) == ' ') {
          if (i > from) {
            addToken(normal.substring(from, i), unit);
          }
          from = i + 1;
        }
      }
    }

    private void addToken(String raw, int unit) {
      boolean number = isNumber(raw, 0, raw.length());
      var token = number ? raw : folded(raw);
      if (size + 2 > starts.length) {
        starts = Arrays.copyOf(starts, 2 * size + 2);
        units = Arrays.copyOf(units, 2 * size + 2);
        content = Arrays.copyOf(content, 2 * size + 2);
      }
      starts[size] = letters.length();
      units[size] = unit;
      content[size] = !FunctionWords.contains(token);
      letters.append(token);
      size++;
    }

    Tokens tokens() {
      starts[size] = letters.length();
      return new Tokens(
          letters.toString(),
          Arrays.copyOf(starts, size + 1),
          Arrays.copyOf(units, size),
          Arrays.copyOf(content, size));
    }
  }
}
