package eu.chorus.output.disclosure.cells;

/**
 * One contribution that stands elsewhere in a table than it did in a released one, seen under one
 * aspect.
 *
 * @param table the table's id
 * @param state the released table, by its place in the ledger
 * @param pair the two populations that are compared, see {@code ledger.Crossing}
 * @param aspect what is looked at: the whole partition, or one cell
 * @param from where it stood; empty where it was not counted
 * @param to where it stands; empty where it is not counted
 * @param family keyed hash of its family
 */
public record Move(
    String table, int state, String pair, String aspect, String from, String to, String family) {}
