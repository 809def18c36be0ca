package eu.chorus.output.comparison;

import java.util.List;

/**
 * A line of the open data, as it was published.
 *
 * @param table id of the table, such as {@code themes:copyright:by:stakeholder}
 * @param population whose contributions are counted
 * @param title title of the table; may be empty
 * @param row label of the row
 * @param column label of the column; empty in a table without
 * @param count contributions; empty where it is not told
 * @param share percent of the base, with one decimal; empty where it is not told
 * @param base contributions that could be counted; empty where it is not told
 * @param status what disclosure control did, such as {@code withheld}
 */
public record Figure(
    String table,
    String population,
    String title,
    String row,
    String column,
    String count,
    String share,
    String base,
    String status) {
  private static final String WITHHELD = "withheld";
  private static final String FROZEN = "frozen";

  /** What no two figures of a release have in common. */
  record Coordinates(String table, String population, String row, String column) {}

  Coordinates key() {
    return new Coordinates(table, population, row, column);
  }

  /** All that it says of contributions: count, share and base. */
  List<String> numbers() {
    return List.of(count, share, base);
  }

  /** Whether it tells nothing. */
  public boolean withheld() {
    return status.equals(WITHHELD);
  }

  /** Whether it is the figure of an earlier release, shown again. */
  public boolean again() {
    return status.equals(FROZEN);
  }

  Figure renamed(String label) {
    return new Figure(table, population, title, label, column, count, share, base, status);
  }
}
