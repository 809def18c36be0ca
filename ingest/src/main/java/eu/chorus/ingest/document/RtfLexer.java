package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Splits RTF into tokens (Rich Text Format 1.9.1, "Basic entities"). Raw binary data is skipped.
 */
final class RtfLexer {
  /** What a token is; its value is told by {@link #word}, {@link #number} or both. */
  enum Token {
    OPEN,
    CLOSE,
    /** A control word, perhaps with a number. */
    WORD,
    /** A backslash and this one character. */
    SYMBOL,
    /** A byte of text. */
    BYTE,
    END
  }

  /** The number of a control word that has none. */
  static final int NO_NUMBER = Integer.MIN_VALUE;

  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_NUMBER = 9;

  private final byte[] bytes;
  private int at;
  private String word = "";
  private int number;

  RtfLexer(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The control word that was met. */
  String word() {
    return word;
  }

  /** The control word's number, the symbol's character or the byte of text. */
  int number() {
    return number;
  }

  Token next() {
    while (at < bytes.length) {
      int c = bytes[at++] & 0xff;
      switch (c) {
        case '{' -> {
          return Token.OPEN;
        }
        case '}' -> {
          return Token.CLOSE;
        }
        case '\\' -> {
          return control();
        }
        case '\r', '\n', 0 -> {}
        default -> {
          number = c;
          return Token.BYTE;
        }
      }
    }
    return Token.END;
  }

  private Token control() {
    if (at == bytes.length) {
      return Token.END;
    }
    int c = bytes[at];
    if (isLetter(c)) {
      return controlWord();
    }
    at++;
    if (c == '\'' && at + 2 <= bytes.length) {
      int high = Character.digit(bytes[at], 16);
      int low = Character.digit(bytes[at + 1], 16);
      if (high >= 0 && low >= 0) {
        at += 2;
        number = high * 16 + low;
        return Token.BYTE;
      }
    }
    if (c == '\r' || c == '\n') {
      word = "par";
      number = NO_NUMBER;
      return Token.WORD;
    }
    number = c & 0xff;
    return Token.SYMBOL;
  }

  private Token controlWord() {
    int start = at;
    while (at < bytes.length && isLetter(bytes[at]) && at - start < LONGEST_WORD) {
      at++;
    }
    word = new String(bytes, start, at - start, US_ASCII);
    number = controlNumber();
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    if (word.equals("bin") && number > 0) {
      at += Math.min(number, bytes.length - at);
    }
    return Token.WORD;
  }

  private int controlNumber() {
    int start = at;
    boolean negative = at < bytes.length && bytes[at] == '-';
    int digits = negative ? at + 1 : at;
    int value = 0;
    int end = digits;
    while (end < bytes.length && isDigit(bytes[end]) && end - digits < LONGEST_NUMBER) {
      value = value * 10 + bytes[end++] - '0';
    }
    at = end == digits ? start : end;
    return end == digits ? NO_NUMBER : negative ? -value : value;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
