package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What a cross-tab says to a reader who knows how {@link Rounding} rounds: by how much a shown
 * number can be off, and that the rounded parts and the rounded rest of a column add up to its
 * base.
 */
public final class CrossFacts {
  private final ReleasePolicy policy;
  private final Table table;
  private final Facts facts;
  private final Unknown base;
  private final Map<Unknown, Cell> cells = new LinkedHashMap<>();
  private final int up;
  private final int down;

  CrossFacts(ReleasePolicy policy, String scope, Table table, Facts facts) {
    this.policy = policy;
    this.table = table;
    this.facts = facts;
    this.base = Unknown.base(scope, oneWay(table.spec().id()), table.population());
    for (var cell : table.cells()) {
      var row = Grouping.parts(table.spec().rows(), cell.row());
      var column = Grouping.parts(table.spec().columns(), cell.column());
      cells.put(base.rows(row).columns(column), cell);
    }
    this.down = policy.roundingBase() / 2;
    this.up = (policy.roundingBase() - 1) / 2;
  }

  /** Id of the one-way table over the same rows. */
  public static String oneWay(String id) {
    int by = id.indexOf(":by:");
    return by < 0 ? id : id.substring(0, by);
  }

  void tell(ParticipationFacts participation) {
    var columns = new LinkedHashSet<Unknown>();
    var rows = new LinkedHashSet<Unknown>();
    for (var number : cells.keySet()) {
      columns.add(number.rows(List.of()));
      rows.add(number.columns(List.of()));
    }
    facts.add(Constraint.sum(base, List.copyOf(columns)));
    for (var row : rows) {
      facts.add(Constraint.sum(row, columns.stream().map(c -> c.rows(row.row())).toList()));
    }
    for (var column : columns) {
      var numbers = rows.stream().map(r -> r.columns(column.column())).toList();
      tellColumn(column, numbers);
      participation.tell(column, table);
    }
  }

  private void tellColumn(Unknown column, List<Unknown> numbers) {
    var shown = new LinkedHashMap<Unknown, Long>();
    var hidden = new ArrayList<Unknown>();
    long roundedBase = 0;
    for (var number : numbers) {
      var cell = cells.get(number);
      if (cell != null && cell.count().isPresent()) {
        shown.put(number, cell.count().getAsLong());
        roundedBase = cell.base().orElseThrow();
      } else {
        hidden.add(number);
        facts.withhold(number, table);
      }
    }
    if (table.spec().exclusive()) {
      facts.add(Constraint.sum(column, numbers));
    } else {
      facts.add(Constraint.cover(column, numbers));
      numbers.forEach(n -> facts.add(Constraint.within(column, List.of(n))));
    }
    if (shown.isEmpty()) {
      facts.withhold(column, table);
    } else if (table.spec().exclusive()) {
      tellControlled(column, roundedBase, shown, hidden);
    } else {
      tellNearest(column, roundedBase, shown);
    }
  }

  /** Each number was rounded to the nearest multiple by itself. */
  private void tellNearest(Unknown column, long roundedBase, Map<Unknown, Long> shown) {
    facts.between(column, roundedBase - down, roundedBase + up);
    shown.forEach((n, count) -> tellShown(n, count - down, count + up));
  }

  /**
   * Parts were rounded up or down so that they add up. The rest is told by what they leave of the
   * base: rounded to the nearest multiple, but from nothing up; then alone the base may be too
   * great by more than the nearest multiple is.
   */
  private void tellControlled(
      Unknown column, long roundedBase, Map<Unknown, Long> shown, List<Unknown> hidden) {
    int roundingBase = policy.roundingBase();
    long rest = roundedBase - shown.values().stream().mapToLong(n -> n).sum();
    boolean raised = rest == roundingBase;
    facts.between(column, roundedBase - (raised ? roundingBase - 1 : down), roundedBase + up);
    int parts = shown.size();
    boolean whole = hidden.isEmpty();
    long over = whole ? raisedBy(parts) : roundingBase - 1;
    long under = whole ? loweredBy(parts) : roundingBase - 1;
    shown.forEach((n, count) -> tellShown(n, count - over, count + under));
    if (!whole) {
      var terms = new LinkedHashMap<Unknown, Integer>();
      hidden.forEach(n -> terms.put(n, 1));
      facts.add(new Constraint(terms, (double) (raised ? 1 : rest - down), (double) (rest + up)));
    }
  }

  /**
   * By how much a part can have been raised where nothing is hidden: parts with larger remainders
   * go up first, and all together are off by half the base at most; so of few parts, none by much.
   */
  private long raisedBy(int parts) {
    long roundingBase = policy.roundingBase();
    long remainder = (roundingBase - down + parts - 1) / parts;
    return roundingBase - Math.max(1L, remainder);
  }

  /** By how much a part can have been lowered where nothing is hidden. */
  private long loweredBy(int parts) {
    long roundingBase = policy.roundingBase();
    return Math.min(roundingBase - 1, (roundingBase * (parts - 1) + up) / parts);
  }

  private void tellShown(Unknown number, long low, long high) {
    facts.between(number, Math.max(policy.crossMinimum(), low), high);
  }
}
