package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can derive from all published numbers of one release together, and should not (P4).
 *
 * @param weak numbers that are not told, but lie within too narrow bounds, or are told although the
 *     number that they lie within differs by too few; each with a table to withhold more of
 */
public record Audit(Map<Unknown, Table> weak) {
  public Audit {
    weak = Collections.unmodifiableMap(new LinkedHashMap<>(weak));
  }

  /**
   * Attacks the tables of one release.
   *
   * @param truth where the attack may begin, and how many families numbers hold; it may lack any
   */
  public static Audit of(ReleasePolicy policy, List<Table> tables, Map<Unknown, Tally> truth) {
    var published = PublishedNumbers.of(policy, "", tables);
    var system = published.system();
    truth.forEach((number, tally) -> system.suppose(number, tally.contributions()));
    var weak = new LinkedHashMap<Unknown, Table>();
    system.narrow(published.withheld().keySet(), policy.boundWidth()).stream()
        .filter(number -> isProtected(policy, number, system))
        .forEach(number -> put(number, published.withheld(), weak));
    published.nested().stream()
        .filter(pair -> isTooClose(policy, pair, system, truth))
        .forEach(pair -> weak.put(pair.part(), pair.table()));
    return new Audit(weak);
  }

  boolean isPassed() {
    return weak.isEmpty();
  }

  private static void put(Unknown number, Map<Unknown, Table> from, Map<Unknown, Table> to) {
    var table = from.get(number);
    if (table != null) {
      to.put(number, table);
    }
  }

  /**
   * How many answered at all is no secret where they are surely enough to be shown: not answering
   * is no protected cell, and who took part is told exactly.
   */
  private static boolean isProtected(
      ReleasePolicy policy, Unknown number, ConstraintSystem system) {
    return !number.row().isEmpty() || system.bounds(number).low() < policy.oneWayMinimum();
  }

  /** Whether both numbers are certain, and what lies between them is more than none and too few. */
  private static boolean isTooClose(
      ReleasePolicy policy,
      PublishedNumbers.Nested pair,
      ConstraintSystem system,
      Map<Unknown, Tally> truth) {
    var part = system.certain(pair.part());
    var whole = system.certain(pair.whole());
    if (part.isEmpty() || whole.isEmpty()) {
      return false;
    }
    long between = whole.getAsLong() - part.getAsLong();
    return between > 0 && (between < policy.k() || isOfFew(policy, pair, truth));
  }

  /**
   * Whether too few families may lie between: families less families are never more than these.
   * Between populations with campaigns and without lie campaigns, whose contributions count (0020).
   */
  private static boolean isOfFew(
      ReleasePolicy policy, PublishedNumbers.Nested pair, Map<Unknown, Tally> truth) {
    @Nullable Tally part = truth.get(pair.part());
    @Nullable Tally whole = truth.get(pair.whole());
    return part != null
        && whole != null
        && pair.part().population() == pair.whole().population()
        && whole.minusAtLeast(part).isBelow(policy.k());
  }
}
