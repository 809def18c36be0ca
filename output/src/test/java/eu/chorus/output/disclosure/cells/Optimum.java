package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The least that must be lost of a small cross-tab beside its one-way table: every grouping of rows
 * and columns with every pattern of withheld cells, until the second attacker accepts one.
 */
final class Optimum {
  private final ReleasePolicy policy;
  private final TableSpec spec;
  private final Crowd crowd;
  private final List<Candidate> candidates = new ArrayList<>();

  /** One grouping; cells that must be hidden whatever else is. */
  private record Candidate(Grouping grouping, Tallies tallies, Table oneWay, Mask least) {}

  Optimum(ReleasePolicy policy, TableSpec cross, Crowd crowd) {
    this.policy = policy;
    this.spec = cross;
    this.crowd = crowd;
    for (var rows : partitions(cross.rows(), cross.ordinal())) {
      for (var columns : partitions(cross.columns(), false)) {
        add(new Grouping(rows, columns));
      }
    }
  }

  /** Numbers that the finest table has and this one does not show. */
  static long loss(Table table) {
    return (long) table.spec().rows().size() * table.spec().columns().size()
        - table.cells().stream().filter(c -> c.count().isPresent()).count();
  }

  /** The least loss below a limit; the limit where nothing is better. */
  long below(long limit) {
    int finest = spec.rows().size() * spec.columns().size();
    for (long loss = 0; loss < limit; loss++) {
      for (var candidate : candidates) {
        int hide = Math.toIntExact(loss) - finest + candidate.least.shown();
        if (hide >= 0
            && hide < candidate.least.shown()
            && isFound(candidate, candidate.least, 0, hide)) {
          return loss;
        }
      }
    }
    return limit;
  }

  private void add(Grouping grouping) {
    if (grouping.rows().size() < 2 || grouping.columns().size() < 2) {
      return;
    }
    var counts = crowd.counts(spec, grouping, Population.ALL);
    var tallies = Tallies.of(spec, grouping, Population.ALL, counts);
    var closed =
        new TableSpec(
            spec.id(), TableKind.CLOSED, "", spec.rows(), List.of(), spec.ordinal(), true);
    var margin = new OneWay(policy, closed, grouping, tallies);
    if (!margin.table().showsAnything()) {
      return;
    }
    var mask = new Mask(tallies.rows(), tallies.columns());
    for (int c = 0; c < tallies.columns(); c++) {
      int column = c;
      var cells =
          IntStream.range(0, tallies.rows()).mapToObj(r -> tallies.cell(r, column)).toList();
      if (tallies.column(c).isBelow(10) || ColumnMerging.isUniform(tallies.column(c), cells)) {
        mask.hideColumn(c);
      }
      for (int r = 0; r < tallies.rows(); r++) {
        if (cells.get(r).isBelow(5)) {
          mask.hide(r, c);
        }
      }
    }
    candidates.add(new Candidate(grouping, tallies, margin.table(), mask));
  }

  private boolean isFound(Candidate candidate, Mask mask, int from, int hide) {
    if (hide == 0) {
      return isAccepted(candidate, mask);
    }
    int columns = candidate.tallies.columns();
    for (int i = from; i < mask.cells(); i++) {
      if (!mask.isHidden(i / columns, i % columns)) {
        var more = copy(mask, candidate.tallies);
        more.hide(i / columns, i % columns);
        if (isFound(candidate, more, i + 1, hide - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Mask copy(Mask mask, Tallies tallies) {
    var copy = new Mask(tallies.rows(), tallies.columns());
    for (int r = 0; r < tallies.rows(); r++) {
      for (int c = 0; c < tallies.columns(); c++) {
        if (mask.isHidden(r, c)) {
          copy.hide(r, c);
        }
      }
    }
    return copy;
  }

  private boolean isAccepted(Candidate candidate, Mask mask) {
    var numbers = new CrossNumbers(policy, true, candidate.tallies, mask);
    numbers.round();
    var cells = new ArrayList<Cell>();
    for (int r = 0; r < numbers.rows(); r++) {
      for (int c = 0; c < numbers.columns(); c++) {
        boolean shown = numbers.isShown(r, c);
        if (shown && numbers.count(r, c) >= numbers.base(c)) {
          return false;
        }
        cells.add(
            new Cell(
                Grouping.label(candidate.grouping.rows().get(r)),
                Grouping.label(candidate.grouping.columns().get(c)),
                shown ? OptionalLong.of(numbers.count(r, c)) : OptionalLong.empty(),
                shown ? OptionalLong.of(numbers.base(c)) : OptionalLong.empty(),
                shown ? CellStatus.PUBLISHED : CellStatus.WITHHELD));
      }
    }
    var table = new Table(spec, Population.ALL, cells);
    try {
      return new SecondAttacker(table, candidate.oneWay).narrowest() >= 5 - 1e-6;
    } catch (IllegalStateException allHiddenAreZero) {
      return false; // what is left of a column is nothing, and said to be
    }
  }

  private static List<List<List<String>>> partitions(List<String> labels, boolean neighbours) {
    if (labels.isEmpty()) {
      return List.of(List.of());
    }
    var last = labels.get(labels.size() - 1);
    var all = new ArrayList<List<List<String>>>();
    for (var smaller : partitions(labels.subList(0, labels.size() - 1), neighbours)) {
      all.add(Stream.concat(smaller.stream(), Stream.of(List.of(last))).toList());
      for (int i = neighbours ? Math.max(0, smaller.size() - 1) : 0; i < smaller.size(); i++) {
        var joined = new ArrayList<>(smaller);
        joined.set(i, Stream.concat(smaller.get(i).stream(), Stream.of(last)).toList());
        all.add(List.copyOf(joined));
      }
    }
    return all;
  }
}
