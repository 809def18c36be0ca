package eu.chorus.output.disclosure.ledger;

import eu.chorus.output.disclosure.cells.Move;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.TableSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two states of one table, and how a contribution moves between them. Rows that were merged
 * otherwise are joined into places which both states know; cells that only one of them has are
 * compared pair by pair. Pairs of populations are {@code aa}, {@code aw}, {@code wa}, {@code ww}:
 * all or without campaigns, in the released table and in the new one.
 *
 * <p>Aspects are {@code any} (whether it moved at all), {@code rows} of a partition, {@code
 * columns} of a cross-tab, {@code =}place for one cell beside the rest of its column where rows may
 * overlap, {@code =i<j} for one row beside the rest of a row that it stands under, and {@code i~j}
 * for two cells that only one state has.
 */
public final class Crossing implements Comparison {
  private static final long serialVersionUID = 1L;

  static final String ANY = "any";
  static final String ROWS = "rows";
  static final String COLUMNS = "columns";
  static final String IN = "in";
  private static final String OUT = "out";
  private static final String ABSENT = "";

  private final String table;
  private final int state;
  private final boolean partition;
  private final Axis rows;
  private final Axis columns;
  private final ArrayList<String> pairs = new ArrayList<>();
  private final ArrayList<Unmatched> unmatched = new ArrayList<>();
  private final LinkedHashSet<Under> under = new LinkedHashSet<>();

  /** A place, and one above it that counts all that it counts. */
  private record Under(String row, String above) implements Serializable {
    String aspect() {
      return Crossing.aspect(row, ".") + "<" + above;
    }
  }

  /** A released cell and a new one, neither of which the other state has. */
  private record Unmatched(int row, int column, int newRow, int newColumn) implements Serializable {
    String aspect() {
      return row + "." + column + "~" + newRow + "." + newColumn;
    }
  }

  /** Where labels by index lead to, in the released table and in the new one. */
  private record Axis(ArrayList<String> before, ArrayList<String> now) implements Serializable {
    static Axis of(
        List<String> before, List<String> labelsBefore, List<String> now, List<String> labelsNow) {
      var joined = new HashMap<String, String>();
      Stream.concat(
              before.stream().map(label -> Grouping.parts(labelsBefore, label)),
              now.stream().map(label -> Grouping.parts(labelsNow, label)))
          .forEach(parts -> parts.forEach(part -> join(joined, parts.get(0), part)));
      return new Axis(places(before, labelsBefore, joined), places(now, labelsNow, joined));
    }

    private static ArrayList<String> places(
        List<String> shown, List<String> labels, Map<String, String> joined) {
      return new ArrayList<>(
          shown.stream().map(s -> root(joined, Grouping.parts(labels, s).get(0))).toList());
    }

    private static void join(Map<String, String> joined, String one, String other) {
      joined.put(root(joined, other), root(joined, one));
    }

    private static String root(Map<String, String> joined, String label) {
      var at = label;
      for (var up = joined.getOrDefault(at, at); !up.equals(at); up = joined.getOrDefault(at, at)) {
        at = up;
      }
      return at;
    }

    Set<String> all() {
      var all = new LinkedHashSet<>(before);
      all.addAll(now);
      return all;
    }
  }

  Crossing(int state, LedgerTable before, LedgerTable now) {
    this.table = now.id();
    this.state = state;
    this.rows = Axis.of(before.rows(), before.spec().rows(), now.rows(), now.spec().rows());
    this.columns =
        Axis.of(before.columns(), before.spec().columns(), now.columns(), now.spec().columns());
    this.partition =
        before.spec().exclusive() && now.spec().exclusive() && now.spec().columns().isEmpty();
    for (var was : before.tables()) {
      for (var is : now.tables()) {
        pairs.add(letter(was.population()) + letter(is.population()));
      }
    }
    match(before, now);
    if (now.spec().columns().isEmpty()) {
      nest(before.spec());
      nest(now.spec());
    }
  }

  /** Rows that stand under one another are never merged: each is its own place. */
  private void nest(TableSpec spec) {
    var both = new HashSet<>(rows.before);
    both.retainAll(rows.now);
    for (int row = 0; row < spec.rows().size(); row++) {
      for (int up = spec.parent(row); up >= 0; up = spec.parent(up)) {
        var pair = new Under(spec.rows().get(row), spec.rows().get(up));
        if (both.contains(pair.row) && both.contains(pair.above)) {
          under.add(pair);
        }
      }
    }
  }

  /** The cells that must be told for an aspect of a place to be seen. */
  List<String> cells(String aspect) {
    return under.stream()
        .filter(pair -> pair.aspect().equals(aspect))
        .findFirst()
        .map(pair -> List.of(aspect(pair.row, "."), aspect(pair.above, ".")))
        .orElse(List.of(aspect));
  }

  private static String letter(Population population) {
    return population == Population.ALL ? "a" : "w";
  }

  private void match(LedgerTable before, LedgerTable now) {
    boolean crossed = !now.spec().columns().isEmpty();
    forCells(
        before,
        now,
        (row, column) ->
            forCells(
                now,
                before,
                (newRow, newColumn) -> {
                  boolean beside = columns.before.get(column).equals(columns.now.get(newColumn));
                  boolean nested = rows.before.get(row).equals(rows.now.get(newRow));
                  // Under another label may be the same people.
                  boolean renamed =
                      !now.rows().contains(before.rows().get(row))
                          && !before.rows().contains(now.rows().get(newRow));
                  if (!crossed || (beside && (nested || renamed))) {
                    unmatched.add(new Unmatched(row, column, newRow, newColumn));
                  }
                }));
  }

  /** Every cell of the one that the other does not have, by row and column. */
  private static void forCells(
      LedgerTable one, LedgerTable other, BiConsumer<Integer, Integer> cell) {
    for (int row = 0; row < one.rows().size(); row++) {
      for (int column = 0; column < one.columns().size(); column++) {
        boolean both =
            other.rows().contains(one.rows().get(row))
                && other.columns().contains(one.columns().get(column));
        if (!both) {
          cell.accept(row, column);
        }
      }
    }
  }

  /** The aspect of a cell; the same for cells that were merged otherwise in the two states. */
  String aspectBefore(LedgerTable before, Cell cell) {
    return aspect(
        rows.before.get(before.rows().indexOf(cell.row())),
        "." + columns.before.get(before.columns().indexOf(cell.column())));
  }

  /** The place of a row of the new state in a partition. */
  String place(LedgerTable now, Cell cell) {
    return "." + rows.now.get(now.rows().indexOf(cell.row()));
  }

  /** The aspect of a cell of the new state. */
  String aspectNow(LedgerTable now, Cell cell) {
    return aspect(rows.now.get(now.rows().indexOf(cell.row())), "." + columnPlace(now, cell));
  }

  /** The place of a column of the new state. */
  String columnPlace(LedgerTable now, Cell cell) {
    return columns.now.get(now.columns().indexOf(cell.column()));
  }

  private static String aspect(String row, String column) {
    return "=" + row + "=" + column; // the column as column(…) tells it
  }

  @Override
  public String table() {
    return table;
  }

  @Override
  public int state() {
    return state;
  }

  boolean isPartition() {
    return partition;
  }

  @Override
  public List<Move> moves(@Nullable Stand was, @Nullable Stand is, String family) {
    var moves = new ArrayList<Move>();
    for (var pair : pairs) {
      var from = pair.charAt(0) == 'w' && was != null && was.campaign() ? null : was;
      var to = pair.charAt(1) == 'w' && is != null && is.campaign() ? null : is;
      if (from != null || to != null) {
        between(
            place(from, columns.before, rows.before),
            place(to, columns.now, rows.now),
            (aspect, ends) ->
                moves.add(new Move(table, state, pair, aspect, ends.from, ends.to, family)));
        unmatched(
            from,
            to,
            (aspect, ends) ->
                moves.add(new Move(table, state, pair, aspect, ends.from, ends.to, family)));
      }
    }
    return moves;
  }

  private record Ends(String from, String to) {}

  private record Places(String column, Set<String> rows) {}

  private static @Nullable Places place(
      @Nullable Stand stand, List<String> columns, List<String> rows) {
    if (stand == null) {
      return null;
    }
    var places = new LinkedHashSet<String>();
    stand.rows().forEach(row -> places.add(rows.get(row)));
    return new Places(columns.get(Math.max(0, stand.column())), places);
  }

  private void between(@Nullable Places from, @Nullable Places to, BiConsumer<String, Ends> moved) {
    if (from != null && from.equals(to)) {
      return;
    }
    moved.accept(ANY, new Ends(from == null ? ABSENT : OUT, to == null ? ABSENT : IN));
    if (partition) {
      moved.accept(ROWS, new Ends(row(from), row(to)));
      return;
    }
    var touched = new LinkedHashSet<String>();
    Stream.of(column(from), column(to)).filter(c -> !c.equals(ABSENT)).forEach(touched::add);
    if (!column(from).equals(column(to))) {
      moved.accept(COLUMNS, new Ends(column(from), column(to)));
    }
    for (var column : touched) {
      for (var row : rows.all()) {
        var ends = new Ends(cell(from, row, column), cell(to, row, column));
        if (!ends.from.equals(ends.to)) {
          moved.accept(aspect(row, column), ends);
        }
      }
    }
    for (var pair : under) {
      var ends = new Ends(beside(from, pair), beside(to, pair));
      if (!ends.from.equals(ends.to)) {
        moved.accept(pair.aspect(), ends);
      }
    }
  }

  private static String beside(@Nullable Places places, Under pair) {
    if (places == null || !places.rows.contains(pair.above)) {
      return ABSENT;
    }
    return places.rows.contains(pair.row) ? IN : OUT;
  }

  private static String row(@Nullable Places places) {
    return places == null ? ABSENT : "." + String.join(".", places.rows);
  }

  private static String column(@Nullable Places places) {
    return places == null ? ABSENT : "." + places.column;
  }

  private static String cell(@Nullable Places places, String row, String column) {
    if (places == null || !column(places).equals(column)) {
      return ABSENT;
    }
    return places.rows.contains(row) ? IN : OUT;
  }

  private void unmatched(@Nullable Stand was, @Nullable Stand is, BiConsumer<String, Ends> moved) {
    for (var pair : unmatched) {
      var from = isIn(was, pair.row, pair.column) ? IN : OUT;
      var to = isIn(is, pair.newRow, pair.newColumn) ? IN : OUT;
      if (!from.equals(to)) {
        moved.accept(pair.aspect(), new Ends(from, to));
      }
    }
  }

  private static boolean isIn(@Nullable Stand stand, int row, int column) {
    return stand != null && Math.max(0, stand.column()) == column && stand.rows().contains(row);
  }
}
