package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.cells.Constraint;
import eu.chorus.output.disclosure.cells.ConstraintSystem;
import eu.chorus.output.disclosure.cells.CrossFacts;
import eu.chorus.output.disclosure.cells.PublishedNumbers;
import eu.chorus.output.disclosure.cells.Unknown;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Someone who holds several states of linked tables and knows which cells nobody entered or left in
 * between: all that each state says, in one system, and the same number for a cell that did not
 * move.
 */
final class JointAttacker {
  private final int width;
  private final ConstraintSystem system = new ConstraintSystem();
  private final Set<Unknown> withheld = new LinkedHashSet<>();

  /** Somebody who learns what he bounds more tightly than by this width. */
  JointAttacker(int width) {
    this.width = width;
  }

  /**
   * Adds a state.
   *
   * @param policy what it was made under, which tells how it was rounded
   * @param scope a name for the contributions that it counts
   */
  void see(ReleasePolicy policy, String scope, List<Table> tables) {
    var published = PublishedNumbers.of(policy, scope, tables);
    published.constraints().forEach(system::add);
    withheld.addAll(published.withheld().keySet());
  }

  /** A cell of one table that holds the same contributions in two states. */
  void same(Table table, Cell cell, String scope, String other) {
    system.add(Constraint.sum(number(table, cell, scope), List.of(number(table, cell, other))));
  }

  private static Unknown number(Table table, Cell cell, String scope) {
    return Unknown.base(scope, CrossFacts.oneWay(table.spec().id()), Population.ALL)
        .rows(Grouping.parts(table.spec().rows(), cell.row()))
        .columns(Grouping.parts(table.spec().columns(), cell.column()));
  }

  /** Whether some cell that no state tells is bounded more tightly than the policy allows. */
  boolean learns() {
    var cells = withheld.stream().filter(number -> !number.row().isEmpty()).toList();
    try {
      return !system.narrow(cells, width).isEmpty();
    } catch (IllegalStateException e) {
      return true; // states that contradict one another are not understood, so not shown
    }
  }
}
