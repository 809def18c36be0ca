package eu.chorus.output.disclosure.readback;

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

  /** The cells row by row. */
  List<Strand.Unit> along(String place) {
    var units = new ArrayList<Strand.Unit>();
    rows.forEach(
        (row, cells) -> cells.forEach((column, text) -> units.add(unit(place, row, column, text))));
    return units;
  }

  /** The cells column by column. */
  List<Strand.Unit> down(String place) {
    var units = new ArrayList<Strand.Unit>();
    columns.forEach(
        (column, cells) -> cells.forEach((row, text) -> units.add(unit(place, row, column, text))));
    return units;
  }

  /** Adds both readings to what was read. */
  void addTo(ReadBack into, String file, String place) {
    into.add(new Strand(file, along(place)));
    into.add(new Strand(file, down(place)));
  }

  private static Strand.Unit unit(String place, int row, int column, String text) {
    return new Strand.Unit(place + "row " + row + ", column " + column, text);
  }
}
