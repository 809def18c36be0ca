package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableSpec;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A table whose rows stand under one another and count all that is below them. Rows are shown
 * exactly, from the top down; one that is too small, or that would tell a small number when it is
 * taken from a row above it, is counted in the rows above it alone.
 */
final class Hierarchy {
  /** Stands above all rows. */
  private static final int BASE = -1;

  private final TableSpec spec;
  private final Tallies all;
  private final int minimum;
  private final BitSet shown;

  Hierarchy(ReleasePolicy policy, TableSpec spec, Tallies all) {
    this.spec = spec;
    this.all = all;
    this.minimum = policy.oneWayMinimum();
    this.shown = new BitSet();
    if (!all.base().isBelow(policy.populationMinimum())) {
      show();
    }
  }

  List<Table> tables(Tallies without) {
    return List.of(
        table(Population.ALL, all, true),
        table(Population.WITHOUT_CAMPAIGNS, without, canShowBeside(without)));
  }

  boolean isShown(int row) {
    return shown.get(row);
  }

  /** Rows stand after the rows that they stand under, so what is above a row is decided first. */
  private void show() {
    rows()
        .filter(row -> !all.row(row).isBelow(minimum))
        .filter(row -> above(row).allMatch(higher -> isEnough(all, higher, row)))
        .forEach(shown::set);
    for (int pinned = pinned(all); pinned >= BASE; pinned = pinned(all)) {
      int parent = pinned;
      below(parent)
          .boxed()
          .min(Comparator.<Integer, Tally>comparing(row -> all.row(row)).thenComparing(r -> r))
          .ifPresent(shown::clear);
    }
  }

  /**
   * A row, {@link #BASE} for all together, that tells too much of the only hidden row under it;
   * less than {@link #BASE} if there is none. Whoever is in none of its shown rows can be in that
   * one alone, so the row less the sum of those is the least that it can be; and being hidden it is
   * likely to be less than the minimum.
   */
  private int pinned(Tallies tallies) {
    return IntStream.range(BASE, tallies.rows())
        .filter(row -> below(row).findAny().isPresent())
        .filter(row -> rows().filter(r -> spec.parent(r) == row && !isShown(r)).count() == 1)
        .filter(
            row -> {
              long rest = count(tallies, row) - below(row).mapToLong(r -> count(tallies, r)).sum();
              return rest > 0 && rest < minimum;
            })
        .findFirst()
        .orElse(BASE - 1);
  }

  /** The shown rows that a row stands under, and all together. */
  private IntStream above(int row) {
    return IntStream.iterate(
            spec.parent(row), r -> r != BASE - 1, r -> r < 0 ? r - 1 : spec.parent(r))
        .filter(r -> r == BASE || isShown(r));
  }

  /** The shown rows that stand under a row with no shown row between. */
  private IntStream below(int row) {
    return rows().filter(this::isShown).filter(r -> above(r).findFirst().orElse(BASE) == row);
  }

  /**
   * Whether what is in the one and not in the other is nothing, or enough to be shown: anyone can
   * take the one from the other. Families less families is never more than what is left of them.
   */
  private boolean isEnough(Tallies tallies, int higher, int row) {
    var whole = tally(tallies, higher);
    var part = tally(tallies, row);
    return whole.contributions() == part.contributions()
        || !whole.minusAtLeast(part).isBelow(minimum);
  }

  /**
   * Whether the table without campaigns may stand beside: each of its rows is enough, so is what
   * lies between any two of them, and so are the campaigns' contributions wherever the difference
   * to the table of all contributions can be taken. Those are counted in contributions (0020).
   */
  private boolean canShowBeside(Tallies without) {
    return pinned(without) < BASE
        && isNoneOrEnough(campaigns(without, BASE))
        && shown.stream()
            .allMatch(
                row ->
                    !without.row(row).isBelow(minimum)
                        && isNoneOrEnough(campaigns(without, row))
                        && above(row)
                            .allMatch(
                                higher ->
                                    isEnough(without, higher, row)
                                        && isNoneOrEnough(
                                            campaigns(without, higher) - campaigns(without, row))));
  }

  private long campaigns(Tallies without, int row) {
    return count(all, row) - count(without, row);
  }

  private boolean isNoneOrEnough(long contributions) {
    return contributions == 0 || contributions >= minimum;
  }

  private Table table(Population population, Tallies tallies, boolean beside) {
    return new Table(spec, population, rows().mapToObj(row -> cell(tallies, row, beside)).toList());
  }

  private Cell cell(Tallies tallies, int row, boolean beside) {
    var label = spec.rows().get(row);
    if (beside && isShown(row)) {
      return new Cell(
          label,
          "",
          OptionalLong.of(tallies.row(row).contributions()),
          OptionalLong.of(tallies.base().contributions()),
          CellStatus.PUBLISHED);
    }
    boolean held = beside && above(row).anyMatch(higher -> higher != BASE);
    var status = held ? CellStatus.ROLLED_UP : CellStatus.WITHHELD;
    return new Cell(label, "", OptionalLong.empty(), OptionalLong.empty(), status);
  }

  private static Tally tally(Tallies tallies, int row) {
    return row == BASE ? tallies.base() : tallies.row(row);
  }

  private static long count(Tallies tallies, int row) {
    return tally(tallies, row).contributions();
  }

  private IntStream rows() {
    return IntStream.range(0, all.rows());
  }
}
