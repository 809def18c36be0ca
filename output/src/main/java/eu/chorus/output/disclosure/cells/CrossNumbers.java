package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The true numbers of a cross-tab beside those that would be published. */
final class CrossNumbers {
  private final int roundingBase;
  private final boolean exclusive;
  private final Tallies tallies;
  private final Mask mask;
  private final long[][] counts;
  private final long[] bases;

  CrossNumbers(ReleasePolicy policy, boolean exclusive, Tallies tallies, Mask mask) {
    this.roundingBase = policy.roundingBase();
    this.exclusive = exclusive;
    this.tallies = tallies;
    this.mask = mask;
    this.counts = new long[tallies.rows()][tallies.columns()];
    this.bases = new long[tallies.columns()];
  }

  /**
   * Rounds column by column. Where options exclude one another the shown cells and the rest add up
   * to the base, and the rest is never rounded to nothing; else each number is rounded by itself.
   */
  void round() {
    for (int column = 0; column < columns(); column++) {
      int c = column;
      var shown = IntStream.range(0, rows()).filter(r -> !mask.isHidden(r, c)).toArray();
      var parts = IntStream.of(shown).mapToLong(r -> trueCount(r, c)).toArray();
      long rest = tallies.column(c).contributions() - Arrays.stream(parts).sum();
      var rounded =
          exclusive
              ? Rounding.additive(parts, rest, roundingBase)
              : Rounding.nearest(parts, tallies.column(c).contributions(), roundingBase);
      for (int i = 0; i < shown.length; i++) {
        counts[shown[i]][c] = rounded.parts().get(i);
      }
      bases[c] = rounded.whole();
    }
  }

  int rows() {
    return tallies.rows();
  }

  int columns() {
    return tallies.columns();
  }

  boolean isShown(int row, int column) {
    return !mask.isHidden(row, column);
  }

  /** The number to publish; only where {@link #isShown}. */
  long count(int row, int column) {
    return counts[row][column];
  }

  /** The base to publish; only where any of the column is shown. */
  long base(int column) {
    return bases[column];
  }

  private long trueCount(int row, int column) {
    return tallies.cell(row, column).contributions();
  }
}
