package eu.chorus.output.table;

/**
 * One number that the jobs counted: contributions, with the distinct families beside them.
 *
 * @param table the {@link TableSpec#id()}
 * @param population the {@link Population#key()}
 * @param row index of the row group in the table's {@link Grouping}; -1 for all rows together (the
 *     base: contributions that have any answer)
 * @param column index of the column group; -1 for all columns together
 * @param contributions number of distinct contributions
 * @param families number of distinct families among them
 */
public record Count(
    String table, String population, int row, int column, long contributions, long families) {}
