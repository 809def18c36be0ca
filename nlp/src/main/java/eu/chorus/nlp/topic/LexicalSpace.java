package eu.chorus.nlp.topic;

import java.util.List;

/** Texts by their words and by the pieces of their words, each half of the weight. */
final class LexicalSpace implements Representation {
  private static final long serialVersionUID = 1L;

  private final TermBlock words;
  private final TermBlock pieces;

  private LexicalSpace(TermBlock words, TermBlock pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  /** The space of the terms of these texts. */
  static LexicalSpace of(List<SeenText> texts) {
    List<List<String>> all = texts.stream().map(seen -> Terms.words(seen.text())).toList();
    return new LexicalSpace(
        TermBlock.of(all.stream().map(Terms::counts).toList()),
        TermBlock.of(all.stream().map(Terms::pieces).toList()));
  }

  @Override
  public int size() {
    return words.size() + pieces.size();
  }

  @Override
  public Sparse of(SeenText text) {
    List<String> said = Terms.words(text.text());
    var weights = words.weights(Terms.counts(said), 0);
    weights.addAll(pieces.weights(Terms.pieces(said), words.size()));
    return Sparse.of(weights);
  }
}
