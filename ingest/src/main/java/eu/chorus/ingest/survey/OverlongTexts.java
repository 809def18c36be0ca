package eu.chorus.ingest.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of one contribution, those longer than a cell holds put together again. EUSurvey writes
 * what is left of such a text into rows below, at the place {@code (n + 1) modulo 255} if its
 * column is the n-th of all sheets together, and uses the rows that it added for the first such
 * text for all others, whatever sheet they are on. So two texts may meet in one cell: the later
 * column wins, and the other is lost.
 */
final class OverlongTexts {
  /** What one cell holds at most, in characters (ECMA-376). */
  static final int FULL_CELL = 32_767;

  /** Columns of a sheet, before EUSurvey begins the next. */
  private static final int SHEET_WIDTH = 254;

  private static final int WRITTEN_MODULO = 255;

  private final List<TreeMap<Integer, String>> cells = new ArrayList<>();

  /** Places, over all sheets, of the texts that may go on. */
  private final TreeSet<Integer> open = new TreeSet<>();

  private final Set<Integer> lost = new HashSet<>();
  private boolean formula;

  OverlongTexts(List<SheetRow> firsts) {
    for (SheetRow row : firsts) {
      int sheet = cells.size();
      cells.add(new TreeMap<>(row.written()));
      formula |= row.formula();
      row.written()
          .forEach(
              (column, text) -> {
                if (text.length() == FULL_CELL && column < SHEET_WIDTH) {
                  open.add(place(sheet, column));
                }
              });
    }
  }

  /** Takes the rows of a sheet that continue texts; leaves the reader before the next other. */
  void join(int sheet, GridRows rows, long first) {
    long number = first;
    while (!open.isEmpty()) {
      var below = rows.peek();
      if (below == null || below.number() != number + 1 || !continues(sheet, below)) {
        return;
      }
      rows.next();
      number++;
      formula |= below.formula();
      below.written().forEach((column, text) -> append(candidates(sheet, column), text));
    }
  }

  private boolean continues(int sheet, SheetRow below) {
    return !below.written().isEmpty()
        && below.written().keySet().stream()
            .noneMatch(column -> candidates(sheet, column).isEmpty());
  }

  /** The open texts that go on in this column of a row added to this sheet. */
  private List<Integer> candidates(int sheet, int column) {
    return open.stream()
        .filter(place -> place >= place(sheet, 0) && (place + 1) % WRITTEN_MODULO == column)
        .toList();
  }

  private void append(List<Integer> candidates, String text) {
    for (int place : candidates) {
      if (place == candidates.get(candidates.size() - 1)) {
        var sheet = cells.get(place / SHEET_WIDTH);
        sheet.merge(place % SHEET_WIDTH, text, String::concat);
        if (text.length() < FULL_CELL) {
          open.remove(place);
        }
      } else {
        lost.add(place);
        open.remove(place);
      }
    }
  }

  private static int place(int sheet, int column) {
    return sheet * SHEET_WIDTH + column;
  }

  /** The whole text of a cell. */
  String text(int sheet, int column) {
    return cells.get(sheet).getOrDefault(column, "");
  }

  /** Whether the rest of a text was overwritten. */
  boolean lost(int sheet, int column) {
    return lost.contains(place(sheet, column));
  }

  /** Whether some cell holds a formula. */
  boolean formula() {
    return formula;
  }
}
