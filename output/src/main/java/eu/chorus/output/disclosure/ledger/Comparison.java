package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.cells.Move;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A released table beside a new one, and how a contribution moves between them. */
interface Comparison extends Serializable {
  /** Id of the new table. */
  String table();

  /** The released table, by its place in the ledger. */
  int state();

  /**
   * The moves of one contribution.
   *
   * @param was where it stood in the released table; null if it was not counted
   * @param is where it stands in the new one; null if it is not counted
   * @param family its family now
   */
  List<Move> moves(@Nullable Stand was, @Nullable Stand is, String family);
}
