package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Count;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A cross-tab: small cells are withheld, the others rounded, and more withheld until an attacker
 * who knows every published number of the table and the question's exact one-way table learns
 * nothing finer than the policy's width about any withheld cell.
 */
final class CrossTab {
  private final ReleasePolicy policy;
  private final TableSpec spec;
  private final Grouping grouping;
  private final Tallies tallies;
  private final OneWay margin;
  private final List<Place> beside = new ArrayList<>();
  private Mask mask;
  private final Map<Unknown, Tally> truth;

  CrossTab(ReleasePolicy policy, TableSpec spec, Grouping grouping, List<Count> counts) {
    this.policy = policy;
    this.spec = spec;
    this.grouping = grouping;
    this.tallies = Tallies.of(spec, grouping, Population.ALL, counts);
    var closed =
        new TableSpec(
            CrossFacts.oneWay(spec.id()),
            spec.kind().margin(),
            spec.title(),
            spec.rows(),
            List.of(),
            spec.ordinal(),
            spec.exclusive(),
            spec.parents());
    this.margin = new OneWay(policy, closed, grouping, tallies);
    this.mask = new Mask(tallies.rows(), tallies.columns());
    this.truth = Truth.of("", List.of(new Counted(spec, grouping, counts, List.of())));
  }

  /** The table; all of it withheld where too little would be left. */
  Table table() {
    if (tallies.rows() < 2 || tallies.columns() < 2) {
      return table(Optional.empty());
    }
    hideSmall();
    return settled();
  }

  /**
   * The table once more is withheld, for the sake of a number that it tells together with other
   * tables.
   */
  Table withoutTelling(Unknown weak) {
    boolean hidden = hideBeside(place(weak));
    beside.clear(); // what this table alone would show again, the others need hidden
    return hidden ? settled() : table(Optional.empty());
  }

  private Table settled() {
    var numbers = safe().map(this::showAgain);
    boolean enough = 2 * mask.shown() >= mask.cells();
    return table(numbers.filter(n -> enough));
  }

  /** Withholds more until nothing too fine can be derived; empty if nothing is left to show. */
  private Optional<CrossNumbers> safe() {
    var numbers = rounded();
    while (hideUniform(numbers)) {
      numbers = rounded();
    }
    var weak = weakest(numbers);
    while (weak.isPresent() && hideBeside(weak.get())) {
      numbers = rounded();
      while (hideUniform(numbers)) {
        numbers = rounded();
      }
      weak = weakest(numbers);
    }
    return weak.isEmpty() ? Optional.of(numbers) : Optional.empty();
  }

  /**
   * What was withheld for the sake of other cells, one by one, may have become needless by what was
   * withheld after it: each such cell is shown again, the largest first, if all stays safe.
   */
  private CrossNumbers showAgain(CrossNumbers numbers) {
    var safe = numbers;
    var largestFirst =
        beside.stream()
            .sorted(Comparator.comparingLong(place -> -count(place.row(), place.column())))
            .toList();
    for (var place : largestFirst) {
      var before = mask;
      mask = before.copy();
      mask.show(place.row(), place.column());
      int shown = mask.shown();
      var tried = rounded();
      boolean stays = !hideUniform(tried) && mask.shown() == shown && weakest(tried).isEmpty();
      if (stays) {
        safe = tried;
        beside.remove(place);
      } else {
        mask = before;
      }
    }
    return safe;
  }

  private void hideSmall() {
    for (int c = 0; c < tallies.columns(); c++) {
      int column = c;
      var cells = rows().mapToObj(row -> tallies.cell(row, column)).toList();
      var base = tallies.column(column);
      if (base.isBelow(policy.oneWayMinimum()) || ColumnMerging.isUniform(base, cells)) {
        mask.hideColumn(column);
      }
      rows()
          .filter(r -> !margin.isShown(r) || cells.get(r).isBelow(policy.crossMinimum()))
          .forEach(row -> mask.hide(row, column));
    }
  }

  /**
   * Rounding may say "all of them" of a group where a few differ: that column is not shown (P9).
   */
  private boolean hideUniform(CrossNumbers numbers) {
    boolean hidden = false;
    for (int c = 0; c < tallies.columns(); c++) {
      int column = c;
      boolean uniform =
          rows()
              .filter(row -> !mask.isHidden(row, column))
              .anyMatch(row -> numbers.count(row, column) >= numbers.base(column));
      if (uniform) {
        mask.hideColumn(column);
        hidden = true;
      }
    }
    return hidden;
  }

  /**
   * Withheld cells that are all zero would be told by the shown ones adding up to the base: one
   * more is withheld with them.
   */
  private CrossNumbers rounded() {
    var numbers = new CrossNumbers(policy, spec.exclusive(), tallies, mask);
    for (int c = 0; c < tallies.columns(); c++) {
      int column = c;
      var hidden = rows().filter(row -> mask.isHidden(row, column)).toArray();
      long rest = IntStream.of(hidden).mapToLong(row -> count(row, column)).sum();
      if (spec.exclusive() && hidden.length > 0 && rest == 0) {
        smallestShown(rows().mapToObj(row -> new Place(row, column)).toList())
            .ifPresent(place -> mask.hide(place.row(), place.column()));
      }
    }
    numbers.round();
    return numbers;
  }

  /** The first withheld number that these ones and the one-way table would tell too finely. */
  private Optional<Place> weakest(CrossNumbers numbers) {
    var shown = List.of(margin.table(), table(Optional.of(numbers)));
    return Audit.of(policy, shown, truth).weak().keySet().stream().map(this::place).findFirst();
  }

  private Place place(Unknown number) {
    return new Place(
        position(grouping.rows(), number.row()), position(grouping.columns(), number.column()));
  }

  private static int position(List<List<String>> groups, List<String> labels) {
    return IntStream.range(0, groups.size())
        .filter(i -> labels.size() == groups.get(i).size() && labels.containsAll(groups.get(i)))
        .findFirst()
        .orElse(-1);
  }

  /** Withholds the smallest shown cell beside the weak number; false if none is left. */
  private boolean hideBeside(Place weak) {
    var line = new ArrayList<Place>();
    if (weak.column() < 0) { // a number of the one-way table, which any cell may help to tell
      rows().forEach(row -> columns().forEach(column -> line.add(new Place(row, column))));
      return hide(line);
    }
    rows().forEach(row -> line.add(new Place(row, weak.column())));
    if (weak.row() >= 0) {
      columns().forEach(column -> line.add(new Place(weak.row(), column)));
    }
    return hide(line);
  }

  /** Withholds the smallest of some cells that is shown; false if none is. */
  private boolean hide(List<Place> line) {
    var next = smallestShown(line);
    next.ifPresent(
        place -> {
          mask.hide(place.row(), place.column());
          beside.add(place);
        });
    return next.isPresent();
  }

  private Optional<Place> smallestShown(List<Place> places) {
    return places.stream()
        .filter(place -> !mask.isHidden(place.row(), place.column()))
        .min(
            Comparator.<Place>comparingLong(place -> count(place.row(), place.column()))
                .thenComparingInt(Place::row)
                .thenComparingInt(Place::column));
  }

  private long count(int row, int column) {
    return tallies.cell(row, column).contributions();
  }

  private Table table(Optional<CrossNumbers> numbers) {
    var cells = new ArrayList<Cell>();
    rows()
        .forEach(
            row -> columns().forEach(column -> cells.add(cell(numbers, new Place(row, column)))));
    return new Table(spec, Population.ALL, cells);
  }

  private Cell cell(Optional<CrossNumbers> numbers, Place place) {
    var row = grouping.rows().get(place.row());
    var column = grouping.columns().get(place.column());
    var count = OptionalLong.empty();
    var base = OptionalLong.empty();
    var status = CellStatus.WITHHELD;
    if (numbers.isPresent() && !mask.isHidden(place.row(), place.column())) {
      count = OptionalLong.of(numbers.get().count(place.row(), place.column()));
      base = OptionalLong.of(numbers.get().base(place.column()));
      boolean merged = row.size() > 1 || column.size() > 1;
      status = merged ? CellStatus.MERGED : CellStatus.PUBLISHED;
    }
    return new Cell(Grouping.label(row), Grouping.label(column), count, base, status);
  }

  private IntStream rows() {
    return IntStream.range(0, tallies.rows());
  }

  private IntStream columns() {
    return IntStream.range(0, tallies.columns());
  }

  /** A cell by position; row -1 is the column's base. */
  record Place(int row, int column) {}
}
