package eu.chorus.output.synthesis;

import eu.chorus.nlp.stance.Stance;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Table;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where a group of respondents stands on a closed question, as far as published cells tell: sums of
 * shown cells, and what these leave of the group. Whoever reads the table can add them up, so that
 * nothing is told that was not.
 *
 * @param group label of the group's column, types that are counted together joined
 * @param base contributions of the group that answered, rounded as in the table
 * @param favour how many of them are for it
 * @param against how many of them are against it
 */
public record Position(String group, long base, Range favour, Range against) {
  /** Sides that differ by less, in hundredths of a group, are as strong as one another. */
  private static final long EVEN = 10;

  /**
   * A number of contributions between two bounds, rounded as the table is.
   *
   * @param least what is shown
   * @param most what is shown, with all that is withheld and may belong to it
   */
  public record Range(long least, long most) {
    /** Whether all of it is shown. */
    public boolean isExact() {
      return least == most;
    }
  }

  /** The position of the group of a column. */
  static Position of(Table cross, String column, Sides sides) {
    var cells = cross.cells().stream().filter(cell -> cell.column().equals(column)).toList();
    long base = cells.stream().mapToLong(cell -> cell.base().orElse(0)).max().orElse(0);
    return new Position(
        column,
        base,
        range(sides.options(Stance.FOR), cells, base, cross),
        range(sides.options(Stance.AGAINST), cells, base, cross));
  }

  private static Range range(List<String> options, List<Cell> cells, long base, Table cross) {
    long least = 0;
    long others = 0;
    boolean open = false; // something that may belong to it is not told apart
    for (var cell : cells) {
      var parts = Grouping.parts(cross.spec().rows(), cell.row());
      if (options.containsAll(parts)) {
        least += cell.count().orElse(0);
        open |= cell.count().isEmpty();
      } else if (parts.stream().noneMatch(options::contains)) {
        others += cell.count().orElse(0);
      } else {
        open = true;
      }
    }
    return new Range(least, open ? Math.max(least, base - others) : least);
  }

  /**
   * The side that the group leans to: the one that most take, or that clearly more take than the
   * other can; {@link Stance#UNCLEAR} where both are as strong, or too little is shown.
   */
  public Stance leaning() {
    if (leans(favour, against)) {
      return Stance.FOR;
    }
    return leans(against, favour) ? Stance.AGAINST : Stance.UNCLEAR;
  }

  private boolean leans(Range one, Range other) {
    return 2 * one.least() > base || 100 * (one.least() - other.most()) >= EVEN * base;
  }

  /** How many take a side. */
  Range range(Stance side) {
    return side == Stance.FOR ? favour : against;
  }

  /** At least so many take a side, as a cell of a table. */
  Cell least(Stance side) {
    return cell(range(side).least());
  }

  /** At most so many take a side, as a cell of a table. */
  Cell most(Stance side) {
    return cell(range(side).most());
  }

  private Cell cell(long count) {
    return new Cell("", group, OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED);
  }
}
