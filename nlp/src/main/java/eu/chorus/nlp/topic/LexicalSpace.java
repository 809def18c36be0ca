package eu.chorus.nlp.topic;

import java.util.List;
import java.util.Map;

/** Texts by their words, or by the pieces of their words. */
final class LexicalSpace implements Representation {
  private static final long serialVersionUID = 1L;

  private final boolean whole;
  private final TermBlock terms;

  private LexicalSpace(boolean whole, TermBlock terms) {
    this.whole = whole;
    this.terms = terms;
  }

  /** The space of the words of these texts. */
  static LexicalSpace ofWords(List<SeenText> texts) {
    return new LexicalSpace(true, TermBlock.of(texts.stream().map(t -> terms(t, true)).toList()));
  }

  /** The space of the pieces of the words of these texts. */
  static LexicalSpace ofPieces(List<SeenText> texts) {
    return new LexicalSpace(false, TermBlock.of(texts.stream().map(t -> terms(t, false)).toList()));
  }

  private static Map<String, Integer> terms(SeenText text, boolean whole) {
    List<String> words = Terms.words(text.text());
    return whole ? Terms.counts(words) : Terms.pieces(words);
  }

  @Override
  public int size() {
    return terms.size();
  }

  @Override
  public Sparse of(SeenText text) {
    return terms.vector(terms(text, whole));
  }
}
