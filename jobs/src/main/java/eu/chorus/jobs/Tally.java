package eu.chorus.jobs;

/**
 * One contribution in one cell, before counting.
 *
 * @param table the table's id
 * @param population the population's key
 * @param row index of the row group; -1 for all together
 * @param column index of the column group; -1 for all together
 * @param family the contribution's family
 */
record Tally(String table, String population, int row, int column, String family) {}
