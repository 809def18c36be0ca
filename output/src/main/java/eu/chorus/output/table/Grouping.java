package eu.chorus.output.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which categories of a table are merged: a partition of its row labels, and one of its column
 * labels, each in table order. Counting again by grouping is the only way to know how many distinct
 * families a merged category holds.
 *
 * @param rows groups of row labels
 * @param columns groups of column labels; empty for a one-way table
 */
public record Grouping(List<List<String>> rows, List<List<String>> columns) {
  public Grouping {
    rows = rows.stream().map(List::copyOf).toList();
    columns = columns.stream().map(List::copyOf).toList();
  }

  /** Nothing merged. */
  public static Grouping identity(TableSpec spec) {
    return new Grouping(
        spec.rows().stream().map(List::of).toList(),
        spec.columns().stream().map(List::of).toList());
  }

  /** The label of a group: its labels joined with {@code " + "}. */
  public static String label(List<String> group) {
    return String.join(" + ", group);
  }

  /** Index of the row group that holds the label, or -1. */
  public int rowOf(String label) {
    return indexOf(rows, label);
  }

  /** Index of the column group that holds the label, or -1. */
  public int columnOf(String label) {
    return indexOf(columns, label);
  }

  private static int indexOf(List<List<String>> groups, String label) {
    return IntStream.range(0, groups.size())
        .filter(i -> groups.get(i).contains(label))
        .findFirst()
        .orElse(-1);
  }
}
