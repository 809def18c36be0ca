package eu.chorus.output.synthesis;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;

/** What the published cells of a one-way table say; a withheld cell is never looked at. */
record Reading(Table table) {
  /** The cells that show a number, most frequent first; equal ones in table order. */
  List<Cell> ranked() {
    return shown().stream()
        .sorted(Comparator.comparingLong((Cell c) -> -c.count().orElse(0)))
        .toList();
  }

  /** The cells that show a number, in table order. */
  List<Cell> shown() {
    return table.cells().stream().filter(c -> c.shareInTenths().isPresent()).toList();
  }

  /** Number of contributions that the shares refer to; empty if no cell is shown. */
  OptionalLong base() {
    return shown().stream().mapToLong(c -> c.base().orElseThrow()).max();
  }

  long withheld() {
    return table.cells().stream().filter(c -> c.status() == CellStatus.WITHHELD).count();
  }

  long merged() {
    return table.cells().stream().filter(c -> parts(c).size() > 1).count();
  }

  List<String> parts(Cell cell) {
    return Grouping.parts(table.spec().rows(), cell.row());
  }

  /** The cell's category in quotation marks; several are said to be counted together. */
  String name(Cell cell, Frames frames) {
    var parts = parts(cell);
    var first = frames.say("quote", parts.get(0));
    if (parts.size() == 1) {
      return first;
    }
    return parts.size() > 3
        ? frames.count("reading.othersTogether", parts.size() - 1L, first)
        : frames.say("reading.together", names(parts, frames));
  }

  static String names(List<String> options, Frames frames) {
    return frames.join(options.stream().map(o -> frames.say("quote", o)).toList());
  }

  /**
   * How many cells, from the first on, show the share of the first: none of these is told as ahead
   * of another, whatever the shares were before they were rounded.
   *
   * @param ranked most frequent first
   */
  static int tied(List<Cell> ranked) {
    return (int) ranked.stream().takeWhile(cell -> isTied(cell, ranked.get(0))).count();
  }

  /**
   * The first of what is ranked, but none without another that ranks level with it: then fewer, or
   * all that are first if these alone are more.
   *
   * @param ranked first to last
   * @param most how many there is room for
   * @param level whether two of them rank the same
   */
  static <T> List<T> foremost(List<T> ranked, int most, BiPredicate<T, T> level) {
    if (ranked.size() <= most) {
      return ranked;
    }
    int end = most;
    while (end > 0 && level.test(ranked.get(end - 1), ranked.get(end))) {
      end--;
    }
    var first = ranked.get(0);
    return end > 0
        ? ranked.subList(0, end)
        : ranked.stream().takeWhile(one -> level.test(first, one)).toList();
  }

  static boolean isTied(Cell one, Cell other) {
    return one.shareInTenths().equals(other.shareInTenths());
  }

  static String share(Cell cell, Frames frames) {
    return frames.share(cell.shareInTenths().orElseThrow());
  }
}
