package eu.chorus.jobs;

import java.util.List;

/**
 * What one contribution adds to the tables.
 *
 * @param contribution its id
 * @param round in which it came in
 * @param family the family it counts in
 * @param campaign whether that family is a campaign
 * @param marks the categories it falls into
 */
record Profile(
    String contribution, String round, String family, boolean campaign, List<Mark> marks) {
  Profile {
    marks = List.copyOf(marks);
  }

  /**
   * One category of one table.
   *
   * @param table the table's id
   * @param row index of the category in the table's rows
   * @param column index in its columns; -1 in a one-way table
   */
  record Mark(String table, int row, int column) {}
}
