package eu.chorus.output.disclosure.cells;

import eu.chorus.output.disclosure.cells.ConstraintSystem.Bounds;
import eu.chorus.output.disclosure.cells.ConstraintSystem.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Someone who knows all constraints and bounds numbers by linear programmes. A number is safe as
 * soon as two sets of values that fit everything are found in which it differs by enough; so values
 * met in passing serve all numbers, and most programmes change the numbers of one table while those
 * of the others stand still. Only where that does not suffice is everything that hangs together
 * solved at once.
 */
final class Attacker {
  private final List<Row> rows;
  private final double[] supposed;
  private final int[] blocks;
  private final List<List<Integer>> rowsOf = new ArrayList<>();
  private final Intervals intervals;
  private final int[] components;

  /**
   * @param supposed a value for each number to begin with; NaN where there is none
   * @param blocks for each number which table it belongs to
   */
  Attacker(List<Row> rows, double[] supposed, int[] blocks) {
    this.rows = List.copyOf(rows);
    this.supposed = supposed.clone();
    this.blocks = blocks.clone();
    for (int i = 0; i < blocks.length; i++) {
      rowsOf.add(new ArrayList<>());
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int term = 0; term < rows.get(i).size(); term++) {
        rowsOf.get(rows.get(i).position(term)).add(i);
      }
    }
    this.intervals = new Intervals(blocks.length, this.rows, rowsOf);
    this.components = IntStream.range(0, blocks.length).toArray();
    this.rows.forEach(this::join);
  }

  /** The only value of a number, where one is seen without a programme. */
  OptionalLong certain(int at) {
    return intervals.isFixed(at) ? OptionalLong.of((long) intervals.low[at]) : OptionalLong.empty();
  }

  /** The least and the greatest value of a number. */
  Bounds bounds(int at) {
    if (intervals.isFixed(at)) {
      return new Bounds(intervals.low[at], intervals.high[at]);
    }
    var search = new Search(root(at));
    search.solve(search.members, Set.of(at), false);
    search.solve(search.members, Set.of(at), true);
    return new Bounds(search.least(at), Math.min(search.most(at), intervals.high[at]));
  }

  /** Positions of those targets whose greatest and least value differ by less than the width. */
  BitSet narrow(int[] targets, int width) {
    var narrow = new BitSet();
    var open = new LinkedHashMap<Integer, List<Integer>>();
    for (int at : targets) {
      if (intervals.high[at] - intervals.low[at] < width) {
        narrow.set(at);
      } else {
        open.computeIfAbsent(root(at), r -> new ArrayList<>()).add(at);
      }
    }
    open.forEach((root, members) -> new Search(root).narrow(members, width).forEach(narrow::set));
    return narrow;
  }

  private void join(Row row) {
    int first = -1;
    for (int term = 0; term < row.size(); term++) {
      int at = row.position(term);
      if (!intervals.isFixed(at)) {
        if (first >= 0) {
          components[root(at)] = root(first);
        }
        first = at;
      }
    }
  }

  private int root(int at) {
    int root = at;
    while (components[root] != root) {
      components[root] = components[components[root]];
      root = components[root];
    }
    return root;
  }

  /** The numbers that hang together, and the range in which each was met so far. */
  private final class Search {
    private final int[] members;
    private final double[] values;
    private final double[] low;
    private final double[] high;

    Search(int component) {
      this.members =
          IntStream.range(0, blocks.length)
              .filter(at -> !intervals.isFixed(at) && root(at) == component)
              .toArray();
      this.values = start();
      this.low = values.clone();
      this.high = values.clone();
    }

    double least(int at) {
      return Math.ceil(low[at] - Programme.TOLERANCE) + 0.0; // never minus nothing
    }

    double most(int at) {
      return Math.floor(high[at] + Programme.TOLERANCE);
    }

    List<Integer> narrow(List<Integer> targets, int width) {
      var byBlock = new LinkedHashMap<Integer, List<Integer>>();
      targets.forEach(at -> byBlock.computeIfAbsent(blocks[at], b -> new ArrayList<>()).add(at));
      byBlock.forEach((block, own) -> widen(own, width, inBlock(block)));
      if (Arrays.stream(members).map(at -> blocks[at]).distinct().count() > 1) {
        widen(targets, width, members);
      }
      return targets.stream().filter(at -> isTight(at, width)).toList();
    }

    private void widen(List<Integer> targets, int width, int[] free) {
      var tight = targets.stream().filter(at -> isTight(at, width)).toList();
      if (tight.size() > 1) {
        solve(free, Set.copyOf(tight), true);
        solve(free, Set.copyOf(tight), false);
      }
      for (int at : tight) {
        for (var maximise : List.of(true, false)) {
          if (isTight(at, width)) {
            solve(free, Set.of(at), maximise);
          }
        }
      }
    }

    private boolean isTight(int at, int width) {
      return most(at) - least(at) < width;
    }

    private int[] inBlock(int block) {
      return Arrays.stream(members).filter(at -> blocks[at] == block).toArray();
    }

    /** Solves with some numbers free and the others as they began; remembers what was met. */
    void solve(int[] free, Set<Integer> objective, boolean maximise) {
      new Programme(intervals, constraints(free), free, values)
          .solve(objective, maximise)
          .ifPresent(
              solution -> {
                for (int at : free) {
                  low[at] = Math.min(low[at], solution[at]);
                  high[at] = Math.max(high[at], solution[at]);
                }
              });
    }

    private List<Row> constraints(int[] free) {
      return Arrays.stream(free)
          .boxed()
          .flatMap(at -> rowsOf.get(at).stream())
          .distinct()
          .map(rows::get)
          .toList();
    }

    /** Values that fit all constraints: those supposed, as far as they do, the others to match. */
    private double[] start() {
      var start = supposed.clone();
      for (int at = 0; at < start.length; at++) {
        if (intervals.isFixed(at)) {
          start[at] = intervals.low[at];
        }
      }
      var missing = Arrays.stream(members).filter(at -> Double.isNaN(start[at])).toArray();
      boolean possible =
          Arrays.stream(members)
              .filter(at -> !Double.isNaN(start[at]))
              .allMatch(at -> start[at] >= intervals.low[at] && start[at] <= intervals.high[at]);
      if (possible && missing.length == 0) {
        if (constraints(members).stream().allMatch(row -> Programme.fits(row, start))) {
          return start;
        }
      } else if (possible && missing.length < members.length) {
        var matched = fit(missing, start);
        if (constraints(members).stream().allMatch(row -> Programme.fits(row, matched))) {
          return matched;
        }
      }
      var found = fit(members, start);
      if (members.length > 0 && Double.isNaN(found[members[0]])) {
        throw new IllegalStateException("published numbers contradict one another");
      }
      return found;
    }

    private double[] fit(int[] free, double[] from) {
      return new Programme(intervals, constraints(free), free, from)
          .solve(Set.of(), true)
          .orElseGet(
              () -> {
                var none = from.clone();
                Arrays.stream(free).forEach(at -> none[at] = Double.NaN);
                return none;
              });
    }
  }
}
