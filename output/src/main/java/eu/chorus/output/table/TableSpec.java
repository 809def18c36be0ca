package eu.chorus.output.table;

import java.util.List;

/**
 * A table to be made: what it counts and the categories it may show, all declared before anything
 * is counted.
 *
 * @param id such as {@code closed:q12}, {@code closed:q12:by:stakeholder}, {@code themes:topic},
 *     {@code participation:country}
 * @param kind what it counts
 * @param title for a question its full text, else a heading
 * @param rows row labels in the order of the questionnaire or vocabulary
 * @param columns column labels; empty for a one-way table
 * @param ordinal whether rows form a scale, so that only neighbours may be merged
 * @param exclusive whether a contribution falls into one row only, so that rows add up to the base
 */
public record TableSpec(
    String id,
    TableKind kind,
    String title,
    List<String> rows,
    List<String> columns,
    boolean ordinal,
    boolean exclusive) {
  public TableSpec {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }
}
