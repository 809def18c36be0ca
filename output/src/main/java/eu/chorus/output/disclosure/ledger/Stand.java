package eu.chorus.output.disclosure.ledger;

import java.util.List;

/**
 * Where one contribution stands in one table: all that the ledger keeps of it. Ids are keyed
 * hashes, so that a contribution that was withdrawn leaves nothing else behind (R10).
 *
 * @param table the table's id
 * @param contribution keyed hash of the contribution's id
 * @param family keyed hash of its family's id
 * @param campaign whether the family is a campaign
 * @param column index of its column among those that the table shows; -1 in a one-way table
 * @param rows indexes of its rows among those that the table shows, ascending
 */
public record Stand(
    String table,
    String contribution,
    String family,
    boolean campaign,
    int column,
    List<Integer> rows) {
  public Stand {
    rows = List.copyOf(rows);
  }
}
