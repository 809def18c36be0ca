package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.cells.MoveCount;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the flows between a released table and a new one tell to somebody who holds both. Wherever a
 * set of places can be subtracted from the same set in the other table, those who moved into or out
 * of it must be none or enough. That is so for every set of places at once if and only if each flow
 * that is too small lies within places that large flows join: then no set can part its two ends
 * without parting a large flow too (0091). Populations with and without campaigns are compared in
 * contributions, as they are within one release (0020).
 */
final class Differences {
  private final ReleasePolicy policy;
  private final LedgerTable before;
  private final LedgerTable now;
  private final Crossing crossing;
  private final List<MoveCount> flows;

  Differences(
      ReleasePolicy policy,
      LedgerTable before,
      LedgerTable now,
      Crossing crossing,
      List<MoveCount> flows) {
    this.policy = policy;
    this.before = before;
    this.now = now;
    this.crossing = crossing;
    this.flows = flows;
  }

  Difference verdict() {
    long moved =
        flows.stream()
            .filter(f -> f.pair().equals("aa") && f.aspect().equals(Crossing.ANY))
            .mapToLong(MoveCount::families)
            .sum();
    if (moved == 0) {
      return Difference.NONE;
    }
    if (moved < policy.k()) {
      return Difference.NEAR;
    }
    boolean tells =
        now.spec().kind() == TableKind.NAMED ? isNamedByFew() : isTelling() || revealsUnmoved();
    return tells ? Difference.TELLING : Difference.FAR;
  }

  /**
   * Whether some row is named in one of the two only, and no flow into or out of it is enough: the
   * few who moved would be known to have crossed the threshold, which tells the number on both
   * sides of it.
   */
  private boolean isNamedByFew() {
    var was = of(before, 'a');
    return of(now, 'a').cells().stream()
        .filter(is -> named(was, is) != (is.status() == CellStatus.NAMED))
        .map(is -> crossing.aspectNow(now, is))
        .anyMatch(
            aspect ->
                flows.stream()
                    .filter(f -> f.aspect().equals(aspect) && f.touches(Crossing.IN))
                    .noneMatch(this::isEnough));
  }

  private static boolean named(Table was, Cell is) {
    return was.cells().stream()
        .filter(c -> c.row().equals(is.row()) && c.column().equals(is.column()))
        .anyMatch(c -> c.status() == CellStatus.NAMED);
  }

  private boolean isTelling() {
    Map<List<String>, List<MoveCount>> views =
        flows.stream()
            .filter(f -> !f.aspect().equals(Crossing.ANY))
            .filter(this::isSeen)
            .collect(Collectors.groupingBy(f -> List.of(f.pair(), f.aspect())));
    return views.values().stream().anyMatch(this::isParting);
  }

  /** Whether some set of places can be told apart by too few. */
  private boolean isParting(List<MoveCount> view) {
    var joined = new HashMap<String, String>();
    view.stream()
        .filter(this::isEnough)
        .forEach(f -> joined.put(root(joined, f.from()), root(joined, f.to())));
    return view.stream()
        .filter(f -> !isEnough(f))
        .anyMatch(f -> !root(joined, f.from()).equals(root(joined, f.to())));
  }

  private static String root(Map<String, String> joined, String place) {
    var at = place;
    for (var up = joined.get(at); up != null && !up.equals(at); up = joined.get(at)) {
      at = up;
    }
    return at;
  }

  private boolean isEnough(MoveCount flow) {
    boolean samePopulation = flow.pair().charAt(0) == flow.pair().charAt(1);
    return samePopulation
        ? flow.families() >= policy.k()
        : flow.contributions() >= policy.oneWayMinimum();
  }

  /** Whether both states show what the flow can be seen in. */
  private boolean isSeen(MoveCount flow) {
    var was = of(before, flow.pair().charAt(0));
    var is = of(now, flow.pair().charAt(1));
    if (!was.showsAnything() || !is.showsAnything()) {
      return false;
    }
    if (!flow.aspect().startsWith("=")) {
      return true;
    }
    var cells = crossing.cells(flow.aspect());
    return aspects(was, before, true).containsAll(cells)
        && aspects(is, now, false).containsAll(cells);
  }

  private Set<String> aspects(Table table, LedgerTable state, boolean released) {
    var shown = new HashSet<String>();
    for (var cell : table.cells()) {
      if (cell.count().isPresent()) {
        shown.add(released ? crossing.aspectBefore(state, cell) : crossing.aspectNow(state, cell));
      }
    }
    return shown;
  }

  private static Table of(LedgerTable state, char population) {
    var wanted = population == 'a' ? Population.ALL : Population.WITHOUT_CAMPAIGNS;
    return state.tables().stream().filter(t -> t.population() == wanted).findFirst().orElseThrow();
  }

  /**
   * Whether a cell that nobody entered or left would be shown otherwise than it was: a figure that
   * was withheld would be told late, or the same people be given two figures.
   */
  private boolean revealsUnmoved() {
    for (var is : now.tables()) {
      char letter = is.population() == Population.ALL ? 'a' : 'w';
      var was = of(before, letter);
      if (!was.showsAnything() || !is.showsAnything()) {
        continue;
      }
      for (var cell : is.cells()) {
        var same =
            was.cells().stream()
                .filter(c -> c.row().equals(cell.row()) && c.column().equals(cell.column()))
                .findFirst();
        if (same.isPresent() && isToldAnew("" + letter + letter, same.get(), cell)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isToldAnew(String pair, Cell was, Cell is) {
    boolean otherBase = was.count().isPresent() && is.count().isPresent();
    return (!was.count().equals(is.count()) && isUnmoved(pair, is))
        || (otherBase && !was.base().equals(is.base()) && isColumnUnmoved(pair, is));
  }

  private boolean isColumnUnmoved(String pair, Cell cell) {
    var aspect = crossing.isPartition() ? Crossing.ANY : Crossing.COLUMNS;
    var place = crossing.isPartition() ? "" : "." + crossing.columnPlace(now, cell);
    return flows.stream()
        .filter(f -> f.pair().equals(pair) && f.aspect().equals(aspect))
        .noneMatch(f -> f.touches(place));
  }

  private boolean isUnmoved(String pair, Cell cell) {
    var aspect = crossing.isPartition() ? Crossing.ROWS : crossing.aspectNow(now, cell);
    var place = crossing.isPartition() ? crossing.place(now, cell) : Crossing.IN;
    return flows.stream()
        .filter(f -> f.pair().equals(pair) && f.aspect().equals(aspect))
        .noneMatch(f -> f.touches(place));
  }
}
