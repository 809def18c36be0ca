package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.cells.Move;
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

  private final HashMap<String, ArrayList<Comparison>> comparisons = new HashMap<>();

  LedgerMoves(List<? extends Comparison> comparisons) {
    comparisons.forEach(
        c -> this.comparisons.computeIfAbsent(c.table(), t -> new ArrayList<>()).add(c));
  }

  /** Whether there is nothing to compare with. */
  public boolean isEmpty() {
    return comparisons.isEmpty();
  }

  /**
   * Ids of the new tables beside which a released one is looked at: itself as it is now, and those
   * that are linked with it.
   *
   * @param state the released table, by its place in the ledger
   */
  public List<String> beside(int state) {
    return comparisons.values().stream()
        .flatMap(List::stream)
        .filter(c -> c.state() == state)
        .map(Comparison::table)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The moves of one contribution into and out of one new table.
   *
   * @param stands by place in the ledger; {@link #NOW} for the new table
   * @param family keyed hash of the contribution's family as it is now
   */
  public List<Move> moves(String table, Map<Integer, Stand> stands, String family) {
    var moves = new ArrayList<Move>();
    for (var comparison : comparisons.getOrDefault(table, new ArrayList<>())) {
      @Nullable Stand was = stands.get(comparison.state());
      moves.addAll(comparison.moves(was, stands.get(NOW), family));
    }
    return moves;
  }
}
