package eu.chorus.output.synthesis;

import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * Two rounds of a consultation beside one another, both as they were released to the readers.
 *
 * @param before the earlier round
 * @param now the later one
 */
public record Since(OfRound before, OfRound now) {
  /**
   * What is told of one round.
   *
   * @param round its id
   * @param tables its tables, of both populations
   */
  public record OfRound(String round, List<Table> tables) {
    public OfRound {
      tables = List.copyOf(tables);
    }

    /** Whether it shows a theme or a request. */
    public boolean tells() {
      return tables.stream().anyMatch(t -> t.spec().kind().points() && t.showsAnything());
    }

    Optional<Table> table(String id, Population population) {
      return tables.stream()
          .filter(t -> t.spec().id().equals(id) && t.population() == population)
          .filter(Table::showsAnything)
          .findFirst();
    }
  }

  /**
   * The last two of some rounds that tell something.
   *
   * @param rounds first to last
   */
  public static Optional<Since> last(List<OfRound> rounds) {
    var telling = rounds.stream().filter(OfRound::tells).toList();
    int last = telling.size() - 1;
    return last < 1
        ? Optional.empty()
        : Optional.of(new Since(telling.get(last - 1), telling.get(last)));
  }
}
