package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.cells.Counted;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.table.Table;
import java.util.List;
import java.util.Set;

/**
 * What a draft rests on, so that the gate can make it again instead of believing it.
 *
 * @param tables what every table of the draft was made of
 * @param labels every string of the draft that comes from the corpus
 * @param controlled strings of the draft that do not: rows and columns of controlled vocabulary
 * @param names the names of respondents
 * @param released tables of the ledger, as they may be shown again
 */
public record Evidence(
    List<Counted> tables,
    List<Label> labels,
    Set<String> controlled,
    NameRegister names,
    List<Table> released) {
  public Evidence {
    tables = List.copyOf(tables);
    labels = List.copyOf(labels);
    controlled = Set.copyOf(controlled);
    released = List.copyOf(released);
  }

  /** What a draft rests on where nothing was released before. */
  public Evidence(
      List<Counted> tables, List<Label> labels, Set<String> controlled, NameRegister names) {
    this(tables, labels, controlled, names, List.of());
  }
}
