package eu.chorus.output.disclosure;

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
record Unknown(
    String scope, String table, Population population, List<String> row, List<String> column) {
  Unknown {
    row = row.stream().sorted().toList();
    column = column.stream().sorted().toList();
  }

  /** All contributions of the table. */
  static Unknown base(String scope, String table, Population population) {
    return new Unknown(scope, table, population, List.of(), List.of());
  }

  Unknown rows(List<String> labels) {
    return new Unknown(scope, table, population, labels, column);
  }

  Unknown columns(List<String> labels) {
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
