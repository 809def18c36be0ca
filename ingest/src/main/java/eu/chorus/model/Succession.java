package eu.chorus.model;

/**
 * One line of the crosswalk between two drafts: what became of a provision. Lines are many-to-many;
 * a range of provisions in the file is a line for each.
 *
 * @param fromRound the earlier round
 * @param from id of the provision in it; empty for a provision that is new
 * @param toRound the later round
 * @param to id of the provision in it; empty for a provision that was deleted
 * @param kind what happened
 */
public record Succession(String fromRound, String from, String toRound, String to, Kind kind) {
  /** What can happen to a provision from one draft to another. */
  public enum Kind {
    /** It is the same provision, whatever its number is now. */
    KEPT,
    /** It and others became one provision. */
    MERGED,
    /** It became several provisions. */
    SPLIT,
    /** It lost its number and went into the text of another provision. */
    FOLDED,
    /** Nothing came before it. */
    NEW,
    /** Nothing came of it. */
    DELETED
  }
}
