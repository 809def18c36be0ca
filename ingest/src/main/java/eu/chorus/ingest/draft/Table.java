package eu.chorus.ingest.draft;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A small CSV file that people keep beside a consultation: UTF-8, commas, a header line. */
public final class Table {
  private Table() {}

  /**
   * One line of it.
   *
   * @param number the row as a spreadsheet numbers it
   * @param cells stripped text by column
   */
  public record Row(long number, Map<String, String> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    /** The text in that column; empty where there is none. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * Reads it; a header that is not exactly these columns, and a ragged row, is a problem.
   *
   * @param name what messages call it
   * @throws IOException if the file cannot be read at all
   */
  public static List<Row> read(Path file, String name, Set<String> columns, List<Problem> problems)
      throws IOException {
    String content = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    var rows = new ArrayList<Row>();
    try (var records = format.parse(new StringReader(content))) {
      if (!columns.equals(Set.copyOf(records.getHeaderNames()))) {
        problems.add(
            new Problem(
                ProblemKind.CONFIG_BAD_VALUE,
                new Place(name, "", 1, ""),
                "its columns must be " + String.join(", ", columns.stream().sorted().toList())));
        return List.of();
      }
      for (CSVRecord record : records) {
        long number = record.getRecordNumber() + 1;
        if (record.isConsistent()) {
          var cells = new HashMap<String, String>();
          columns.forEach(column -> cells.put(column, record.get(column).strip()));
          rows.add(new Row(number, cells));
        } else {
          problems.add(
              new Problem(
                  ProblemKind.CONFIG_BAD_VALUE,
                  new Place(name, "", number, ""),
                  record.size() + " cells, " + columns.size() + " columns"));
        }
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new IOException("no CSV with a header line", e);
    }
    return rows;
  }
}
