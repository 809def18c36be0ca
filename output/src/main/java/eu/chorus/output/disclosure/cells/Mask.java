package eu.chorus.output.disclosure.cells;

import java.util.BitSet;

/** Which cells of a cross-tab are withheld. */
final class Mask {
  private final int rows;
  private final int columns;
  private final BitSet hidden = new BitSet();

  Mask(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  void hide(int row, int column) {
    hidden.set(row * columns + column);
  }

  void show(int row, int column) {
    hidden.clear(row * columns + column);
  }

  /** The same, to try something with. */
  Mask copy() {
    var copy = new Mask(rows, columns);
    copy.hidden.or(hidden);
    return copy;
  }

  void hideColumn(int column) {
    for (int row = 0; row < rows; row++) {
      hide(row, column);
    }
  }

  boolean isHidden(int row, int column) {
    return hidden.get(row * columns + column);
  }

  int cells() {
    return rows * columns;
  }

  int shown() {
    return cells() - hidden.cardinality();
  }
}
