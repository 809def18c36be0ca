package eu.chorus.output.bench;

import java.util.Locale;
import java.util.Random;

/** Other ways to write a letter. */
final class Look {
  private static final String LATIN = "aceijopsxyABCEHIJKMOPSTXYZvn";
  private static final String OTHER = "асеіјорѕхуАВСЕНІЈКМОРЅТХΥΖνո";
  private static final String UNSEEN =
      "\u200B\u200C\u200D\u2060\uFEFF\u00AD\uFE0F\uFE00\u202A\u202C\u2066\u2069\u034F\u061C\u200E";
  private static final String MARKS =
      "\u0300\u0301\u0302\u0303\u0308\u030A\u0327\u0336\u0338\u20DD";
  private static final String LEET = "oieastlOIEASTL";
  private static final String DIGITS = "01345710134571";

  private Look() {}

  static String homoglyph(int letter, Random random) {
    int at = LATIN.indexOf(letter);
    return at < 0 ? Character.toString(letter) : OTHER.substring(at, at + 1);
  }

  static String unseen(int letter, Random random) {
    return Character.toString(letter) + UNSEEN.charAt(random.nextInt(UNSEEN.length()));
  }

  static String capital(int letter, Random random) {
    var small = Character.toString(letter);
    var capital = small.toUpperCase(Locale.ROOT);
    return capital.equals(small) ? small.toLowerCase(Locale.ROOT) : capital;
  }

  static String wide(int letter, Random random) {
    return letter < 128 ? Character.toString(letter + 0xFEE0) : Character.toString(letter);
  }

  static String accented(int letter, Random random) {
    return Character.toString(letter) + MARKS.charAt(random.nextInt(MARKS.length()));
  }

  static String digit(int letter, Random random) {
    int at = LEET.indexOf(letter);
    return at < 0 ? Character.toString(letter) : DIGITS.substring(at, at + 1);
  }

  static String entity(int letter, Random random) {
    boolean decimal = random.nextBoolean();
    return "&#" + (decimal ? letter : "x" + Integer.toHexString(letter)) + ";";
  }
}
