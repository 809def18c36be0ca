package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.TableSpec;
import java.util.Arrays;
import java.util.List;

/** The counts of one table under one grouping for one population, by position. */
final class Tallies {
  private final Tally[][] tallies;

  /** Index 0 stands for all rows (or columns) together; group {@code i} is at {@code i + 1}. */
  private Tallies(Tally[][] tallies) {
    this.tallies = tallies;
  }

  /** Those of the counts that belong to the table and the population; what is missing is zero. */
  static Tallies of(TableSpec spec, Grouping grouping, Population population, List<Count> counts) {
    var tallies = new Tally[grouping.rows().size() + 1][grouping.columns().size() + 1];
    for (var line : tallies) {
      Arrays.fill(line, Tally.NONE);
    }
    for (var count : counts) {
      if (count.table().equals(spec.id()) && count.population().equals(population.key())) {
        tallies[count.row() + 1][count.column() + 1] =
            new Tally(count.contributions(), count.families());
      }
    }
    return new Tallies(tallies);
  }

  int rows() {
    return tallies.length - 1;
  }

  int columns() {
    return tallies[0].length - 1;
  }

  /** A number by position; -1 stands for all rows or columns together. */
  Tally at(int row, int column) {
    return tallies[row + 1][column + 1];
  }

  Tally base() {
    return tallies[0][0];
  }

  Tally row(int row) {
    return tallies[row + 1][0];
  }

  Tally column(int column) {
    return tallies[0][column + 1];
  }

  Tally cell(int row, int column) {
    return tallies[row + 1][column + 1];
  }
}
