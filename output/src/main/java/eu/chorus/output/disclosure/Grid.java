package eu.chorus.output.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cells of a sheet or table, read along the rows and down the columns. */
final class Grid {
  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final TreeMap<Integer, TreeMap<Integer, String>> columns = new TreeMap<>();

  /** Sets a cell; rows and columns count from 1. */
  void put(int row, int column, String text) {
    if (!text.isBlank()) {
      rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
      columns.computeIfAbsent(column, c -> new TreeMap<>()).put(row, text);
    }
  }

  /** The cells that hold something, row by row, within a row by column. */
  List<Map<Integer, String>> rows() {
    return List.copyOf(rows.values());
  }

  /** Adds both readings to what was read. */
  void addTo(ReadBack into, String file, String place) {
    var along = new ArrayList<Strand.Unit>();
    var down = new ArrayList<Strand.Unit>();
    rows.forEach(
        (row, cells) -> cells.forEach((column, text) -> along.add(unit(place, row, column, text))));
    columns.forEach(
        (column, cells) -> cells.forEach((row, text) -> down.add(unit(place, row, column, text))));
    for (var units : List.of(along, down)) {
      into.add(new Strand(file, units));
    }
  }

  private static Strand.Unit unit(String place, int row, int column, String text) {
    return new Strand.Unit(place + "row " + row + ", column " + column, text);
  }
}
