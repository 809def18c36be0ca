package eu.chorus.nlp.provision;

import java.util.List;

/**
 * What one word refers to: a single provision, a list or a range; or, for "this Measure", nothing
 * that is known yet.
 *
 * @param head the word's role
 * @param found what stands behind it, in reading order; empty for "this Measure"
 * @param act whose article it is, or whose measure
 * @param start where the word begins in the text
 * @param end where the group ends in the text
 * @param chained whether only "and" or a comma stands between it and the next group
 * @param draft the draft whose provisions they are said to be, as in {@link Drafts}; empty when
 *     none is told
 */
record Group(
    Role head, List<Found> found, Act act, int start, int end, boolean chained, String draft) {
  Group {
    found = List.copyOf(found);
  }

  /** Of no draft that is told. */
  Group(Role head, List<Found> found, Act act, int start, int end, boolean chained) {
    this(head, found, act, start, end, chained, "");
  }

  /** Whose provisions are meant. */
  enum Act {
    /** Nothing is said. */
    UNSAID,
    /** The AI Act's. */
    AI_ACT,
    /** Those of the act that was spoken of last. */
    SAME,
    /** The draft's that is answered, or nothing: a number without a word may be no provision. */
    OWN_DRAFT,
    /** Another act's, or the respondent's own. */
    OTHER
  }

  /**
   * A provision and the stretch that names it.
   *
   * @param start where the stretch begins in the text
   * @param end where it ends, exclusive
   * @param ref what it names
   */
  record Found(int start, int end, Reference ref) {}
}
