package eu.chorus.ingest.draft;

import eu.chorus.ingest.survey.PlainSheet;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A small file that people keep beside a consultation, as CSV or XLSX, with columns that are known.
 */
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

    /** Tells where it stands: some of these files hold names. */
    @Override
    public String toString() {
      return "Row[" + number + "]";
    }
  }

  /**
   * Reads it; a header that is not exactly these columns, and a row with more cells, is a problem.
   *
   * @param name what messages call it
   * @throws IOException if the file cannot be read at all
   */
  public static List<Row> read(Path file, String name, Set<String> columns, List<Problem> problems)
      throws IOException {
    var sheet = PlainSheet.read(file, name);
    problems.addAll(sheet.notices());
    var headers = sheet.headers().stream().map(header -> header.toLowerCase(Locale.ROOT)).toList();
    var named = headers.stream().filter(header -> !header.isEmpty()).toList();
    if (named.size() != columns.size() || !columns.equals(new HashSet<>(named))) {
      problems.add(
          new Problem(
              ProblemKind.CONFIG_BAD_VALUE,
              new Place(name, "", 1, ""),
              "its columns must be " + String.join(", ", columns.stream().sorted().toList())));
      return List.of();
    }
    var rows = new ArrayList<Row>();
    for (PlainSheet.Line line : sheet.rows()) {
      var cells = new HashMap<String, String>();
      int unnamed = 0;
      for (int i = 0; i < line.cells().size(); i++) {
        if (i < headers.size() && !headers.get(i).isEmpty()) {
          cells.put(headers.get(i), line.cells().get(i));
        } else if (!line.cells().get(i).isEmpty()) {
          unnamed++;
        }
      }
      if (unnamed > 0) {
        problems.add(
            new Problem(
                ProblemKind.CONFIG_BAD_VALUE,
                new Place(name, "", line.number(), ""),
                "cells beyond the " + columns.size() + " columns"));
      } else {
        rows.add(new Row(line.number(), cells));
      }
    }
    return rows;
  }
}
