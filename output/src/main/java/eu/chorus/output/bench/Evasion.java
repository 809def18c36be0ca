package eu.chorus.output.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/** What somebody may do to a quotation so that a machine no longer knows it; P12 and more. */
public enum Evasion {
  /** Nothing at all. */
  VERBATIM(1.0),
  /** Letters of other scripts that look alike. */
  HOMOGLYPHS(0.995),
  /** Zero-width, bidi and other invisible characters, soft hyphens, variation selectors. */
  INVISIBLE(0.995),
  /** Words broken by a hyphen at a line's end. */
  LINE_END(0.995),
  /** Small and capital letters at random. */
  CASE(0.995),
  /** Other signs instead of spaces. */
  PUNCTUATION(0.995),
  /** One or two words a cell, row, slide, attribute. */
  SPLIT(0.995),
  /** Full-width letters, and ligatures. */
  FULL_WIDTH(0.995),
  /** Accents and strokes put on letters. */
  ACCENTS(0.995),
  /** Digits for letters. */
  DIGITS(0.995),
  /** Letters as HTML entities, written as text. */
  ENTITIES(0.995),
  /** One word in six, anywhere: replaced, left out, put in, inflected or swapped. */
  EDITED(0.95),
  /** The same, every sixth word. */
  EDITED_EVENLY(0.95),
  /** A space behind each letter; nothing is promised. */
  SPACED(0),
  /** Words written as one; nothing is promised. */
  JOINED(0);

  private final double promised;

  Evasion(double promised) {
    this.promised = promised;
  }

  /** The least share of plants that must be found; 0 where nothing is promised. */
  public double promised() {
    return promised;
  }

  /** How short a span may be for the promise: that of P1, or a short sentence if words change. */
  public int shortest() {
    return this == EDITED || this == EDITED_EVENLY ? 12 : 6;
  }

  /** The words in disguise, in one piece or several. */
  List<String> of(List<String> words, Random random) {
    return switch (this) {
      case VERBATIM -> together(words);
      case HOMOGLYPHS -> together(letters(words, random, 0.5, Look::homoglyph));
      case INVISIBLE -> together(letters(words, random, 0.3, Look::unseen));
      case LINE_END -> together(Edit.hyphenated(words, random));
      case CASE -> together(letters(words, random, 0.5, Look::capital));
      case PUNCTUATION -> List.of(Edit.punctuated(words, random));
      case SPLIT -> Edit.pieces(words, random);
      case FULL_WIDTH -> together(letters(words, random, 0.7, Look::wide));
      case ACCENTS -> together(letters(words, random, 0.4, Look::accented));
      case DIGITS -> together(letters(words, random, 0.6, Look::digit));
      case ENTITIES -> together(letters(words, random, 0.3, Look::entity));
      case EDITED -> together(Edit.edited(words, random, false));
      case EDITED_EVENLY -> together(Edit.edited(words, random, true));
      case SPACED -> List.of(Edit.spaced(words));
      case JOINED -> List.of(Edit.joined(words, random));
    };
  }

  /** How a reader of tables knows it. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<String> together(List<String> words) {
    return List.of(String.join(" ", words));
  }

  private static List<String> letters(
      List<String> words, Random random, double share, BiFunction<Integer, Random, String> look) {
    var changed = new ArrayList<String>();
    for (var word : words) {
      var out = new StringBuilder();
      word.codePoints()
          .forEach(
              c -> {
                boolean letter = Character.isLetter(c) && random.nextDouble() < share;
                out.append(letter ? look.apply(c, random) : Character.toString(c));
              });
      changed.add(out.toString());
    }
    return changed;
  }
}
