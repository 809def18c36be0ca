package eu.chorus.ingest.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Which cell of which table is being read; tables nest, and the innermost counts. */
final class TableCells {
  /** More columns than any table on paper has. */
  static final int WIDEST = 1000;

  private final Deque<Cell> open = new ArrayDeque<>();

  void startTable() throws IOException {
    open.push(new Cell());
    Nesting.check(open.size());
  }

  void endTable() {
    open.poll();
  }

  void startRow() {
    Cell cell = open.peek();
    if (cell != null) {
      cell.row++;
      cell.column = 0;
      cell.width = 1;
    }
  }

  /** Enters a cell that is that many columns wide. */
  void startCell(int width) {
    Cell cell = open.peek();
    if (cell != null) {
      cell.column += cell.column == 0 ? 1 : cell.width;
      cell.width = width;
    }
  }

  /** The cell that was entered is that many columns wide. */
  void widen(int width) {
    Cell cell = open.peek();
    if (cell != null) {
      cell.width = width;
    }
  }

  /** Adds a paragraph: to the cell, or to the text if no cell is open. */
  void add(Flow flow, CharSequence text) {
    Cell cell = open.peek();
    if (cell == null || cell.row == 0 || cell.column == 0) {
      flow.paragraph(text);
    } else {
      flow.cell(cell.row, cell.column, text);
    }
  }

  private static final class Cell {
    int row;
    int column;
    int width = 1;
  }
}
