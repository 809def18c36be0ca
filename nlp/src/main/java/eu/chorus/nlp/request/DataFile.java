package eu.chorus.nlp.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that say how requests are made in English; lines that begin with # are comments. */
final class DataFile {
  private static final String FOLDER = "/eu/chorus/nlp/request/en/";

  private DataFile() {}

  /** The lines of a file without comments and blank ones; white space before them is kept. */
  static List<String> lines(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::stripTrailing)
          .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of each line, which tabs part; a line of another number of cells is a fault. */
  static List<List<String>> table(String name, int columns) {
    List<List<String>> rows =
        lines(name).stream().map(line -> List.of(line.split("\t+", -1))).toList();
    for (List<String> row : rows) {
      if (row.size() != columns) {
        throw new IllegalStateException(name + ": not " + columns + " cells: " + row.get(0));
      }
    }
    return rows;
  }

  /** The words of a cell. */
  static List<String> words(String cell) {
    return List.of(cell.strip().split("\\s+", -1));
  }
}
