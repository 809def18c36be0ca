package eu.chorus.nlp.campaign;

import java.util.Arrays;

/**
 * Reads a text as hashes of words into buffers that are used again for the next. A word is kept as
 * its stem: its first six letters, which is as good a stem as any for the languages of Europe
 * (McNamee and Mayfield 2004) and forgives slips of the pen behind them. The low bits of a stem say
 * how much it tells: words of up to three letters nothing, longer ones the more the longer they
 * are, since a word is the longer the rarer it is (Zipf 1935).
 */
final class WordScanner {
  private static final int STEM = 6;
  private static final int LONGEST_FUNCTION_WORD = 3;
  private static final int LONGEST = 12;

  private static final int WEIGHT = 0x0f;
  private static final int SENTENCE = 0x10;
  private static final int PARAGRAPH = 0x20;
  private static final int BITS = 0xff;

  /** Stem of each word, with its weight and whether it begins a sentence or paragraph. */
  long[] stems = new long[256];

  /** Hash of each whole word. */
  long[] words = new long[256];

  /** Where each word begins in the text. */
  int[] starts = new int[256];

  /** Number of words. */
  int size;

  private char[] letters = new char[2048];
  private long word;
  private long stem;
  private int length;
  private int begins;

  /** How much a word tells: 0 for one that holds sentences together, else 2 to 10. */
  static int weight(long stem) {
    return (int) stem & WEIGHT;
  }

  /** Whether the word begins a sentence. */
  static boolean sentence(long stem) {
    return (stem & SENTENCE) != 0;
  }

  /** Whether the word begins a paragraph. */
  static boolean paragraph(long stem) {
    return (stem & PARAGRAPH) != 0;
  }

  /** The stem alone: the same wherever the word stands. */
  static long bare(long stem) {
    return stem & ~(long) BITS;
  }

  /** Reads a text. */
  void scan(String text) {
    int end = text.length();
    if (letters.length < end) {
      letters = new char[Math.max(end, 2 * letters.length)];
    }
    text.getChars(0, end, letters, 0);
    size = 0;
    length = 0;
    begins = SENTENCE | PARAGRAPH;
    for (int i = 0; i < end; i++) {
      char raw = letters[i];
      char letter = Letters.fold(raw);
      if (letter > Letters.SEVERAL) {
        letter(letter, i);
      } else if (letter == Letters.SEPARATOR) {
        separator(raw);
      } else if (letter == Letters.SEVERAL) {
        String several = Letters.unfold(raw);
        for (int k = 0; k < several.length(); k++) {
          letter(several.charAt(k), i);
        }
      }
    }
    finish();
  }

  private void letter(char letter, int at) {
    if (length == 0) {
      grow();
      starts[size] = at;
      word = 0xcbf29ce484222325L;
    }
    word = (word ^ letter) * 0x100000001b3L; // FNV-1a over UTF-16 units
    if (++length <= STEM) {
      stem = word;
    }
  }

  private void separator(char raw) {
    finish();
    if (raw == '.' || raw == '!' || raw == '?' || raw == ';') {
      begins |= SENTENCE;
    } else if (raw == '\n' || raw == '\r') {
      begins |= SENTENCE | PARAGRAPH;
    }
  }

  private void finish() {
    if (length > 0) {
      int weight = length <= LONGEST_FUNCTION_WORD ? 0 : Math.min(length, LONGEST) - 2;
      words[size] = Hash.mix(word);
      // Weight is the word's own, not the stem's; what is compared is the stem.
      stems[size++] = bare(Hash.mix(stem)) | weight | begins;
      begins = 0;
      length = 0;
    }
  }

  private void grow() {
    if (size == stems.length) {
      stems = Arrays.copyOf(stems, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
    }
  }

  /** Keeps the words that are not marked; what began with one that goes begins with the next. */
  void drop(boolean[] marked) {
    int kept = 0;
    long begun = 0;
    for (int i = 0; i < size; i++) {
      begun |= stems[i] & (SENTENCE | PARAGRAPH);
      if (!marked[i]) {
        stems[kept] = stems[i] | begun;
        words[kept] = words[i];
        starts[kept++] = starts[i];
        begun = 0;
      }
    }
    size = kept;
  }
}
