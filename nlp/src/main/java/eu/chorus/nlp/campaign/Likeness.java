package eu.chorus.nlp.campaign;

import java.util.List;

/**
 * How one text is like another.
 *
 * @param kind what it makes of the two
 * @param words number of words of the shorter one that stand in the longer
 * @param passages in how many runs of words they stand, for {@link Kind#PASSAGE}; else 0
 */
public record Likeness(Kind kind, int words, int passages) {
  /** What two texts are to one another, the closest last. */
  public enum Kind {
    /** Nothing that chance would not give. */
    UNRELATED,
    /** One holds a passage of the other; each says more than that. */
    PASSAGE,
    /** The same is said in other words, sentence by sentence. */
    PARAPHRASE,
    /** One is the other with edits, additions, cuts, or filled in differently. */
    NEAR_DUPLICATE;

    /** Whether such texts make one family. */
    public boolean family() {
      return this == PARAPHRASE || this == NEAR_DUPLICATE;
    }
  }

  static final Likeness NONE = new Likeness(Kind.UNRELATED, 0, 0);

  /**
   * Compares two texts.
   *
   * @param a the words of one, as its {@link Imprint} has them
   * @param extentA how much of what somebody said it is
   * @param b the words of the other
   * @param extentB how much of what somebody said it is
   */
  public static Likeness of(List<Long> a, Extent extentA, List<Long> b, Extent extentB) {
    return Comparison.compare(wording(a), extentA, wording(b), extentB);
  }

  private static Wording wording(List<Long> words) {
    return new Wording(words.stream().mapToLong(Long::longValue).toArray());
  }
}
