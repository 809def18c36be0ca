package eu.chorus.output.disclosure;

/** The kinds of run that betray a quotation. */
public enum RunKind {
  /** Tokens in a row, across the borders of cells and paragraphs. */
  TOKENS,
  /** Content tokens in a row, function words left out, within one piece of text. */
  CONTENT,
  /**
   * Letters and digits in a row, separators not counted, across borders. Forty characters with
   * separators hold either a run of six tokens or at least 34 letters, so 34 letters in a row are
   * at least as strict, and withstand spaces and hyphens put in or taken out.
   */
  CHARACTERS
}
