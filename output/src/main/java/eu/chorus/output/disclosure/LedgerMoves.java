package eu.chorus.output.disclosure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From where one contribution stood in released tables and stands in the new ones, how it moved. To
 * be sent to wherever the stands lie.
 */
public final class LedgerMoves implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The place of the new tables, which are in no ledger yet. */
  public static final int NOW = -1;

  private final HashMap<String, ArrayList<Crossing>> crossings = new HashMap<>();

  LedgerMoves(List<Crossing> crossings) {
    crossings.forEach(
        c -> this.crossings.computeIfAbsent(c.table(), t -> new ArrayList<>()).add(c));
  }

  /** Whether there is nothing to compare with. */
  public boolean isEmpty() {
    return crossings.isEmpty();
  }

  /**
   * The moves of one contribution in one table.
   *
   * @param stands by place in the ledger; {@link #NOW} for the new table
   * @param family keyed hash of the contribution's family as it is now
   */
  public List<Move> moves(String table, Map<Integer, Stand> stands, String family) {
    var moves = new ArrayList<Move>();
    for (var crossing : crossings.getOrDefault(table, new ArrayList<>())) {
      @Nullable Stand was = stands.get(crossing.state());
      moves.addAll(crossing.moves(was, stands.get(NOW), family));
    }
    return moves;
  }
}
