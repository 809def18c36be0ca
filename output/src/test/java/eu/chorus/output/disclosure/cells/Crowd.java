package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** An invented crowd of respondents, and the counting that the jobs do, in ten lines. */
public record Crowd(List<Person> people) {
  /** One contribution: what it chose, its column, its family. */
  public record Person(Set<String> rows, String column, String family, boolean campaign) {}

  /** A crowd that answers at random, with lopsided favourites and perhaps a campaign. */
  static Crowd random(Random random, TableSpec spec, int size) {
    var people = new ArrayList<Person>();
    int campaign = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
    for (int i = 0; i < size; i++) {
      var rows = new HashSet<String>();
      rows.add(pick(random, spec.rows()));
      while (!spec.exclusive() && random.nextInt(3) > 0) {
        rows.add(pick(random, spec.rows()));
      }
      var column = spec.columns().isEmpty() ? "" : pick(random, spec.columns());
      boolean copied = i < campaign;
      people.add(new Person(rows, column, copied ? "campaign" : "f" + i, copied));
    }
    return new Crowd(people);
  }

  private static String pick(Random random, List<String> labels) {
    double skewed = Math.pow(random.nextDouble(), 1.5);
    return labels.get((int) (skewed * labels.size()));
  }

  public List<Count> counts(TableSpec spec, Grouping grouping, Population population) {
    var counts = new ArrayList<Count>();
    for (int row = -1; row < grouping.rows().size(); row++) {
      for (int column = -1; column < grouping.columns().size(); column++) {
        var found = in(grouping, row, column, population);
        long families = found.stream().map(Person::family).distinct().count();
        if (!found.isEmpty()) {
          counts.add(new Count(spec.id(), population.key(), row, column, found.size(), families));
        }
      }
    }
    return counts;
  }

  List<Person> in(Grouping grouping, int row, int column, Population population) {
    return people.stream()
        .filter(p -> population == Population.ALL || !p.campaign())
        .filter(p -> row < 0 || p.rows().stream().anyMatch(grouping.rows().get(row)::contains))
        .filter(p -> column < 0 || grouping.columns().get(column).contains(p.column()))
        .toList();
  }

  /** Redesigns until nothing changes. */
  public Grouping settle(CellControl control, TableSpec spec, Grouping start) {
    var grouping = start;
    var next = control.next(spec, grouping, counts(spec, grouping, Population.ALL));
    while (!next.equals(grouping)) {
      grouping = next;
      next = control.next(spec, grouping, counts(spec, grouping, Population.ALL));
    }
    return grouping;
  }
}
