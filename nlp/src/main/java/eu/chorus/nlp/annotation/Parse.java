package eu.chorus.nlp.annotation;

import java.util.Locale;

/**
 * A sentence with its grammar: who does what to whom.
 *
 * @param start offset of its first character in its text
 * @param end offset behind its last character
 * @param conllu its tokens, lemmas, tags and basic dependencies in CoNLL-U, the format of Universal
 *     Dependencies version 2, ten columns a token
 */
public record Parse(int start, int end, String conllu) {
  /** Offsets alone: the rest is a respondent's words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Parse[%d to %d]", start, end);
  }
}
