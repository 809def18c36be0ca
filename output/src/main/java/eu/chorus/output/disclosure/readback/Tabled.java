package eu.chorus.output.disclosure.readback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The tables of a marked-up text, which may be nested, gathered cell by cell while it is read. */
final class Tabled {
  private final Deque<Table> open = new ArrayDeque<>();
  private final List<Grid> done = new ArrayList<>();

  void beginTable() {
    open.push(new Table());
  }

  void beginRow() {
    if (!open.isEmpty()) {
      open.element().row++;
      open.element().column = 0;
    }
  }

  void beginCell() {
    if (!open.isEmpty()) {
      open.element().column++;
      open.element().cell.setLength(0);
    }
  }

  /** The cell that was begun last is as wide as so many. */
  void widen(int columns) {
    if (!open.isEmpty() && columns > 1 && columns < 1000) {
      open.element().wider = columns - 1;
    }
  }

  void append(String text) {
    if (!open.isEmpty()) {
      open.element().cell.append(text);
    }
  }

  void endCell() {
    if (!open.isEmpty()) {
      var table = open.element();
      table.grid.put(table.row, table.column, table.cell.toString());
      table.cell.setLength(0);
      table.column += table.wider;
      table.wider = 0;
    }
  }

  void endTable() {
    if (!open.isEmpty()) {
      done.add(open.pop().grid);
    }
  }

  void addTo(ReadBack into, String file) {
    for (int i = 0; i < done.size(); i++) {
      done.get(i).addTo(into, file, "table " + (i + 1) + ", ");
    }
  }

  private static final class Table {
    private final Grid grid = new Grid();
    private final StringBuilder cell = new StringBuilder();
    private int row;
    private int column;
    private int wider;
  }
}
