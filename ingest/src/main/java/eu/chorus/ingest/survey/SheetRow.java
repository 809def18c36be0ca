package eu.chorus.ingest.survey;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One physical row of a sheet.
 *
 * @param number its number, from 1
 * @param written the text of the cells that are not empty, by column from 0
 * @param formula whether some cell holds a formula
 * @param bold columns whose cells are in bold type, as EUSurvey sets the titles of questions; known
 *     for the header alone
 * @param cut columns whose cells show less than what was written
 */
record SheetRow(
    long number,
    SortedMap<Integer, String> written,
    boolean formula,
    Set<Integer> bold,
    Set<Integer> cut) {
  SheetRow {
    written = new TreeMap<>(written);
    bold = Set.copyOf(bold);
    cut = Set.copyOf(cut);
  }

  static SheetRow of(long number, SortedMap<Integer, String> written, boolean formula) {
    return new SheetRow(number, written, formula, Set.of(), Set.of());
  }

  String cell(int column) {
    return written.getOrDefault(column, "");
  }

  /** Number of cells up to the last that is not empty. */
  int width() {
    return written.isEmpty() ? 0 : written.lastKey() + 1;
  }

  List<String> cells(int width) {
    return IntStream.range(0, width).mapToObj(this::cell).toList();
  }

  /** Tells where it stands, never what it says. */
  @Override
  public String toString() {
    return "SheetRow[" + number + "]";
  }
}
