package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Population;
import java.util.List;

/**
 * A true number behind the published ones: how many contributions of a population fall into a group
 * of rows and a group of columns of a table.
 *
 * @param scope the contributions that were counted, by any name: of one release they are the same
 * @param table id of the one-way table; a cross-tab of the same rows has the same
 * @param row labels of the rows, as a set; none for all together
 * @param column labels of the columns, as a set; none for all together
 */
public record Unknown(
    String scope, String table, Population population, List<String> row, List<String> column) {
  public Unknown {
    row = row.stream().sorted().toList();
    column = column.stream().sorted().toList();
  }

  /** All contributions of the table. */
  public static Unknown base(String scope, String table, Population population) {
    return new Unknown(scope, table, population, List.of(), List.of());
  }

  /** The same over these rows instead. */
  public Unknown rows(List<String> labels) {
    return new Unknown(scope, table, population, labels, column);
  }

  /** The same over these columns instead. */
  public Unknown columns(List<String> labels) {
    return new Unknown(scope, table, population, row, labels);
  }

  /** The number at the same place of another table. */
  Unknown in(String other) {
    return new Unknown(scope, other, population, row, column);
  }

  Unknown of(Population other) {
    return new Unknown(scope, table, other, row, column);
  }
}
