package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The true numbers behind tables: where an attack may begin, and never a part of what it knows; and
 * how many families they hold, which no attacker learns and the audit asks for.
 */
public final class Truth {
  private Truth() {}

  /**
   * The numbers of these tables.
   *
   * @param scope as in {@link PublishedNumbers#of}
   */
  public static Map<Unknown, Tally> of(String scope, List<Counted> tables) {
    var numbers = new HashMap<Unknown, Tally>();
    for (var counted : tables) {
      for (var population : Population.values()) {
        var counts = population == Population.ALL ? counted.all() : counted.withoutCampaigns();
        add(scope, population, counted, counts, numbers);
      }
    }
    return numbers;
  }

  private static void add(
      String scope,
      Population population,
      Counted counted,
      List<Count> counts,
      Map<Unknown, Tally> numbers) {
    TableSpec spec = counted.spec();
    Grouping grouping = counted.grouping();
    var tallies = Tallies.of(spec, grouping, population, counts);
    var base = Unknown.base(scope, CrossFacts.oneWay(spec.id()), population);
    boolean whole = spec.columns().isEmpty();
    if (whole || population == Population.ALL) {
      for (int row = -1; row < tallies.rows(); row++) {
        for (int column = -1; column < tallies.columns(); column++) {
          var number =
              base.rows(row < 0 ? List.of() : grouping.rows().get(row))
                  .columns(column < 0 ? List.of() : grouping.columns().get(column));
          numbers.put(number, tallies.at(row, column));
        }
      }
    }
    if (TableCatalogue.isParticipation(spec.id())) {
      numbers.put(Unknown.base(scope, "", population), tallies.base());
    }
  }
}
