package eu.chorus.output.disclosure.readback;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads comma-separated values (RFC 4180), and those that others separate otherwise. */
public final class CsvReader {
  private final String text;
  private final char separator;
  private final Grid grid = new Grid();
  private final StringBuilder cell = new StringBuilder();
  private int row = 1;
  private int column = 1;

  private CsvReader(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  static void read(String told, byte[] bytes, ReadBack into) throws IOException {
    var text = TextReader.text(bytes);
    for (char separator : new char[] {',', ';', '\t'}) {
      if (separator == ',' || text.indexOf(separator) >= 0) {
        var reader = new CsvReader(text, separator);
        reader.read();
        for (var units : List.of(reader.grid.along(""), reader.grid.down(""))) {
          into.addReadings(told, units);
        }
      }
    }
  }

  /**
   * The cells that hold something, row by row, each by its column, which counts from 1.
   *
   * @param bytes values separated by commas
   * @throws IOException if they are no text
   */
  public static List<Map<Integer, String>> rows(byte[] bytes) throws IOException {
    var reader = new CsvReader(TextReader.text(bytes), ',');
    reader.read();
    return reader.grid.rows();
  }

  private void read() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        cell.append(quoted && i > 0 && text.charAt(i - 1) == '"' ? "\"" : "");
      } else if (!quoted && c == separator) {
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
