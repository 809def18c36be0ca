package eu.chorus.output.table;

import java.util.OptionalLong;

/**
 * One protected number of a table.
 *
 * @param row the row's label (merged labels joined)
 * @param column the column's label; empty in a one-way table
 * @param count the number to show (exact or rounded); empty when withheld
 * @param base what the share is of; empty when withheld
 * @param status what disclosure control did
 */
public record Cell(
    String row, String column, OptionalLong count, OptionalLong base, CellStatus status) {
  /** A cell that shows nothing. */
  public static Cell withheld(String row, String column) {
    return new Cell(row, column, OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }

  /**
   * Published count over published base in tenths of a percent, rounded half up; empty if either
   * is.
   */
  public OptionalLong shareInTenths() {
    if (count.isEmpty() || base.isEmpty() || base.getAsLong() == 0) {
      return OptionalLong.empty();
    }
    long b = base.getAsLong();
    return OptionalLong.of((count.getAsLong() * 2000 + b) / (2 * b));
  }
}
