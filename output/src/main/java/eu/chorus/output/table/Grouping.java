package eu.chorus.output.table;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /**
   * The labels that a shown label joins: the inverse of {@link #label}.
   *
   * @param labels the labels of the table's specification
   * @param shown a label of the table, merged or not
   * @return the labels in table order; the shown label alone when it joins none of them
   */
  public static List<String> parts(List<String> labels, String shown) {
    if (labels.contains(shown)) {
      return List.of(shown);
    }
    var parts = partsFrom(labels, 0, shown);
    return parts.isEmpty() ? List.of(shown) : parts;
  }

  /** A label may itself hold the joint, so every label that fits is tried in turn. */
  private static List<String> partsFrom(List<String> labels, int from, String rest) {
    for (int i = from; i < labels.size(); i++) {
      var label = labels.get(i);
      if (rest.equals(label)) {
        return List.of(label);
      }
      if (rest.startsWith(label + " + ")) {
        var tail = partsFrom(labels, i + 1, rest.substring(label.length() + 3));
        if (!tail.isEmpty()) {
          return Stream.concat(Stream.of(label), tail.stream()).toList();
        }
      }
    }
    return List.of();
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
