package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.cells.ConstraintSystem.Row;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bounds that follow from one constraint at a time, until none says anything new. They may be wider
 * than all constraints together allow, never narrower.
 */
final class Intervals {
  private static final double TOLERANCE = 1e-6;

  /** Constraints may tighten one another for ever in ever smaller steps. */
  private static final int ROUNDS = 64;

  final double[] low;
  final double[] high;
  private final List<Row> rows;
  private final List<List<Integer>> rowsOf;

  Intervals(int unknowns, List<Row> rows, List<List<Integer>> rowsOf) {
    this.rows = rows;
    this.rowsOf = rowsOf;
    this.low = new double[unknowns];
    this.high = new double[unknowns];
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    propagate();
  }

  boolean isFixed(int unknown) {
    return low[unknown] == high[unknown];
  }

  private void propagate() {
    var queue = new ArrayDeque<Integer>();
    var waits = new boolean[rows.size()];
    var visits = new int[rows.size()];
    IntStream.range(0, rows.size()).forEach(queue::add);
    Arrays.fill(waits, true);
    while (!queue.isEmpty()) {
      int next = queue.remove();
      waits[next] = false;
      if (visits[next]++ < ROUNDS) {
        for (int changed : tighten(rows.get(next)).toArray()) {
          for (int row : rowsOf.get(changed)) {
            if (!waits[row]) {
              waits[row] = true;
              queue.add(row);
            }
          }
        }
      }
    }
  }

  private IntStream tighten(Row row) {
    return IntStream.range(0, row.size()).filter(i -> tighten(row, i)).map(i -> row.position(i));
  }

  private boolean tighten(Row row, int term) {
    double least = 0;
    double most = 0;
    for (int i = 0; i < row.size(); i++) {
      if (i != term) {
        int factor = row.factor(i);
        int at = row.position(i);
        least += factor > 0 ? factor * low[at] : factor * high[at];
        most += factor > 0 ? factor * high[at] : factor * low[at];
      }
    }
    int factor = row.factor(term);
    double one = (row.low() - most) / factor;
    double other = (row.high() - least) / factor;
    return narrow(row.position(term), Math.min(one, other), Math.max(one, other));
  }

  private boolean narrow(int at, double from, double to) {
    double newLow = Math.max(low[at], Math.ceil(from - TOLERANCE));
    double newHigh = Math.min(high[at], Math.floor(to + TOLERANCE));
    if (newLow > newHigh) {
      throw new IllegalStateException("published numbers contradict one another");
    }
    boolean changed = newLow > low[at] || newHigh < high[at];
    low[at] = newLow;
    high[at] = newHigh;
    return changed;
  }
}
