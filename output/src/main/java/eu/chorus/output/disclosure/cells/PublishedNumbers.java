package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tables of one release say, as constraints on the numbers behind them, to a reader who
 * also knows how they were made: what is exact, how the rest was rounded, which rows exclude or
 * hold one another, that whoever answered a question also took part, that whoever asks for
 * something on a theme speaks of it, and that the contributions without campaigns are some of all.
 * Shares, sentences and charts are made of the same published numbers and say nothing more.
 *
 * @param constraints everything that is said
 * @param withheld every number that is not told, with the table that does not tell it
 * @param nested populations of which one lies within the other
 */
public record PublishedNumbers(
    List<Constraint> constraints, Map<Unknown, Table> withheld, List<Nested> nested) {
  public PublishedNumbers {
    constraints = List.copyOf(constraints);
    nested = List.copyOf(nested);
    withheld = Collections.unmodifiableMap(new LinkedHashMap<>(withheld));
  }

  /**
   * A number that counts some of those that another counts.
   *
   * @param table the table that tells the part
   */
  record Nested(Unknown part, Unknown whole, Table table) {}

  /**
   * What these tables say together.
   *
   * @param scope a name for the contributions that all of them count
   */
  public static PublishedNumbers of(ReleasePolicy policy, String scope, List<Table> tables) {
    var facts = new Facts();
    var participation = new ParticipationFacts(scope, tables, facts);
    for (var table : tables) {
      if (table.spec().kind() == TableKind.NAMED) {
        continue; // it tells no number, only that there are enough
      }
      if (table.spec().columns().isEmpty()) {
        new OneWayFacts(scope, table, facts).tell();
      } else {
        new CrossFacts(policy, scope, table, facts).tell(participation);
      }
    }
    facts.nestPopulations();
    facts.nestRequests();
    return facts.published();
  }

  /** A system that holds these constraints. */
  ConstraintSystem system() {
    var system = new ConstraintSystem();
    constraints.forEach(system::add);
    return system;
  }
}
