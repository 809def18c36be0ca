package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.policy.Rule;

/** The kinds of run that betray a quotation. */
public enum RunKind {
  /** Tokens in a row, across the borders of cells and paragraphs. */
  TOKENS('T'),
  /** Content tokens in a row, function words left out, within one piece of text. */
  CONTENT('C'),
  /**
   * Letters and digits in a row, separators not counted, across borders. Forty characters with
   * separators hold either a run of six tokens or at least 34 letters, so 34 letters in a row are
   * at least as strict, and withstand spaces and hyphens put in or taken out.
   */
  CHARACTERS('L');

  private final char letter;

  RunKind(char letter) {
    this.letter = letter;
  }

  /** The rule that a quotation of this kind breaks. */
  Rule rule() {
    return switch (this) {
      case TOKENS -> Rule.QUOTED_TOKENS;
      case CONTENT -> Rule.QUOTED_CONTENT;
      case CHARACTERS -> Rule.QUOTED_CHARACTERS;
    };
  }

  /** What tells runs of different kinds apart, even of the same letters. */
  char letter() {
    return letter;
  }

  /** The kind of a run with that letter. */
  static RunKind of(char letter) {
    return letter == 'T' ? TOKENS : letter == 'C' ? CONTENT : CHARACTERS;
  }
}
