package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Merges the columns of a cross-tab that are too small, too uniform or mostly below the minimum. A
 * contribution stands in one column only, so contributions add up exactly when columns merge.
 */
final class ColumnMerging {
  private final ReleasePolicy policy;
  private final Merging merging;
  private final List<List<Tally>> cells;

  private ColumnMerging(ReleasePolicy policy, TableSpec spec, Grouping grouping, Tallies tallies) {
    this.policy = policy;
    this.merging =
        new Merging(
            spec.columns(),
            grouping.columns(),
            IntStream.range(0, tallies.columns()).mapToObj(tallies::column).toList());
    this.cells = new ArrayList<>();
    for (int c = 0; c < tallies.columns(); c++) {
      int column = c;
      cells.add(IntStream.range(0, tallies.rows()).mapToObj(r -> tallies.cell(r, column)).toList());
    }
  }

  /** The grouping with columns merged as far as these counts prove it necessary. */
  static Grouping next(ReleasePolicy policy, TableSpec spec, Grouping grouping, Tallies tallies) {
    var columns = new ColumnMerging(policy, spec, grouping, tallies);
    columns.mergePoor();
    return new Grouping(grouping.rows(), columns.merging.groups());
  }

  private void mergePoor() {
    int poor = firstPoor();
    while (poor >= 0 && merging.size() > 1) {
      int column = poor;
      int partner = partner(column);
      merge(Math.min(column, partner), Math.max(column, partner));
      poor = firstPoor();
    }
  }

  /**
   * Kin first: a provider joins the other providers, providers the rest of industry, and who is not
   * of industry somebody who is not either, so that a merged column still means something.
   */
  private int partner(int column) {
    for (var kin : TableCatalogue.KIN) {
      if (isOf(kin, column)) {
        int partner = smallest(i -> i != column && isOf(kin, i));
        if (partner >= 0) {
          return partner;
        }
      }
    }
    int outside = smallest(i -> i != column && !isOf(TableCatalogue.INDUSTRY, i));
    return outside >= 0 ? outside : smallest(i -> i != column);
  }

  private boolean isOf(List<String> kin, int column) {
    return kin.containsAll(merging.parts().get(column).labels());
  }

  private int smallest(IntPredicate condition) {
    return merging.smallest(IntStream.range(0, merging.size()).filter(condition));
  }

  private int firstPoor() {
    return merging.smallest(
        IntStream.range(0, merging.size()).filter(i -> isPoor(merging.tally(i), cells.get(i))));
  }

  private void merge(int first, int second) {
    merging.merge(first, second);
    var one = cells.get(first);
    var other = cells.remove(second);
    cells.set(
        first,
        IntStream.range(0, one.size()).mapToObj(r -> one.get(r).plus(other.get(r))).toList());
  }

  /**
   * Whether a column cannot be shown well: too few families; or uniform; or most of its cells below
   * the minimum, which merging may mend as long as a comparison of columns is left.
   */
  private boolean isPoor(Tally base, List<Tally> column) {
    long small = column.stream().filter(c -> c.isBelow(policy.crossMinimum())).count();
    return base.isBelow(policy.oneWayMinimum())
        || isUniform(base, column)
        || (2 * small > column.size() && merging.size() > 2);
  }

  /**
   * Whether one option holds all, or all but one, of a column (P9): families, for where at most one
   * contribution is outside, at most one family is.
   */
  static boolean isUniform(Tally base, List<Tally> column) {
    return column.stream().anyMatch(c -> c.families() >= base.families() - 1);
  }
}
