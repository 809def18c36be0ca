package eu.chorus.output.disclosure;

import java.io.IOException;

/** Reads comma-separated values (RFC 4180). */
final class CsvReader {
  private final String text;
  private final Grid grid = new Grid();
  private final StringBuilder cell = new StringBuilder();
  private int row = 1;
  private int column = 1;

  private CsvReader(String text) {
    this.text = text;
  }

  static void read(String name, byte[] bytes, ReadBack into) throws IOException {
    grid(bytes).addTo(into, name, "");
  }

  /** The cells by row and column. */
  static Grid grid(byte[] bytes) throws IOException {
    var reader = new CsvReader(ReadBack.utf8(bytes));
    reader.read();
    return reader.grid;
  }

  private void read() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        cell.append(quoted && i > 0 && text.charAt(i - 1) == '"' ? "\"" : "");
      } else if (!quoted && c == ',') {
        end();
        column++;
      } else if (!quoted && c == '\n') {
        end();
        row++;
        column = 1;
      } else {
        cell.append(c);
      }
    }
    end();
  }

  private void end() {
    grid.put(row, column, cell.toString());
    cell.setLength(0);
  }
}
