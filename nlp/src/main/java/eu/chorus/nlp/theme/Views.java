package eu.chorus.nlp.theme;

import eu.chorus.nlp.vector.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The passages of a topic as they are compared: by their words and, where they have one, by their
 * sentence vector, both as rows of which products are likenesses.
 *
 * @param words the passages by their words, each of length 1 or 0
 * @param rows the same with the vectors, so that a product is the weighted mean of both likenesses;
 *     the words themselves where there are no vectors
 * @param complete whether a passage has a vector
 * @param meanings what vectors mean here; none where there are none
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
record Views(double[][] words, double[][] rows, boolean[] complete, Optional<Meanings> meanings) {
  /**
   * Half the length for words, so a fifth of the likeness: as prototypes found best. Vectors tell
   * more, words keep apart what a general model takes for one.
   */
  static final double WORDS = 0.2;

  /** The passages of a term space, with their vectors. */
  static Views of(TermSpace space, List<Optional<EncodedText>> encoded) {
    double[][] words = LatentTerms.of(space);
    boolean[] complete = new boolean[words.length];
    var vectors = new ArrayList<float[]>();
    for (int i = 0; i < complete.length; i++) {
      complete[i] = encoded.get(i).isPresent();
      encoded.get(i).map(EncodedText::vector).ifPresent(vectors::add);
    }
    if (vectors.isEmpty()) {
      return new Views(words, words, complete, Optional.empty());
    }
    Meanings meanings = Meanings.of(vectors);
    double[][] rows = new double[words.length][];
    int next = 0;
    for (int i = 0; i < rows.length; i++) {
      double[] meant = complete[i] ? meanings.centred(vectors.get(next++)) : meanings.nothing();
      rows[i] = new double[words[i].length + meant.length];
      for (int d = 0; d < words[i].length; d++) {
        rows[i][d] = Math.sqrt(WORDS) * words[i][d];
      }
      for (int d = 0; d < meant.length; d++) {
        rows[i][words[i].length + d] = Math.sqrt(1 - WORDS) * meant[d];
      }
    }
    return new Views(words, Subspace.of(rows), complete, Optional.of(meanings));
  }

  /** How alike two passages are, about 0 to 1: by their words alone where one has no vector. */
  double likeness(int a, int b) {
    return meanings.isEmpty() || (complete[a] && complete[b])
        ? Dense.dot(rows[a], rows[b])
        : Dense.dot(words[a], words[b]);
  }
}
