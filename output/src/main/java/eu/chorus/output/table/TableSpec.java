package eu.chorus.output.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table to be made: what it counts and the categories it may show, all declared before anything
 * is counted.
 *
 * @param id such as {@code closed:q12}, {@code closed:q12:by:stakeholder}, {@code themes:topic},
 *     {@code participation:country}, {@code provisions:draft2}
 * @param kind what it counts
 * @param title for a question its full text, else a heading
 * @param rows row labels in the order of the questionnaire or vocabulary
 * @param columns column labels; empty for a one-way table
 * @param ordinal whether rows form a scale, so that only neighbours may be merged
 * @param exclusive whether a contribution falls into one row only, so that rows add up to the base
 * @param parents of each row the index of the row that it stands under, -1 if it stands under none;
 *     a row counts every contribution that a row below it counts, each once. Empty where no row
 *     stands under another
 */
public record TableSpec(
    String id,
    TableKind kind,
    String title,
    List<String> rows,
    List<String> columns,
    boolean ordinal,
    boolean exclusive,
    List<Integer> parents) {
  public TableSpec {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    parents = List.copyOf(parents);
    if (!parents.isEmpty() && (parents.size() != rows.size() || !isOrdered(parents))) {
      throw new IllegalArgumentException("a row stands under an earlier one, or under none");
    }
  }

  private static boolean isOrdered(List<Integer> parents) {
    return IntStream.range(0, parents.size())
        .allMatch(row -> parents.get(row) >= -1 && parents.get(row) < row);
  }

  /** A table whose rows stand side by side. */
  public TableSpec(
      String id,
      TableKind kind,
      String title,
      List<String> rows,
      List<String> columns,
      boolean ordinal,
      boolean exclusive) {
    this(id, kind, title, rows, columns, ordinal, exclusive, List.of());
  }

  /** The same rows without columns, counted as this kind is. */
  public TableSpec oneWay(TableKind as) {
    return new TableSpec(id, as, title, rows, List.of(), ordinal, exclusive, parents);
  }

  /** The row that a row stands under; -1 if it stands under none. */
  public int parent(int row) {
    return parents.isEmpty() ? -1 : parents.get(row);
  }
}
