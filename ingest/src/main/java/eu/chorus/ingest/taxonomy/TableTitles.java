package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which columns are the cells of one table, by how EUSurvey heads them: {@code title
 * row:column}, the columns anew in every row; in a complex table {@code title : row : column}.
 * Columns without such a header, or alone with it, are cells of none.
 */
final class TableTitles {
  private static final String BETWEEN = " : ";

  private TableTitles() {}

  /** Columns beside each other whose headers agree up to the column's name. */
  private record Row(String head, List<Column> cells) {
    List<String> names() {
      return cells.stream().map(cell -> cell.header().substring(head.length() + 1)).toList();
    }
  }

  /** The title of the table that each cell belongs to, in order. */
  static Map<Column, String> of(List<Column> columns) {
    var titles = new LinkedHashMap<Column, String>();
    var rows = rows(columns);
    for (int first = 0; first < rows.size(); ) {
      String title = rows.get(first).head();
      int next = first + 1;
      while (next < rows.size()
          && rows.get(next).names().equals(rows.get(first).names())
          && !shared(title, rows.get(next).head()).isEmpty()) {
        title = shared(title, rows.get(next).head());
        next++;
      }
      var cells = rows.subList(first, next).stream().flatMap(r -> r.cells().stream()).toList();
      if (cells.size() > 1) {
        String known = title;
        cells.forEach(cell -> titles.put(cell, known));
      }
      first = next;
    }
    complex(columns, titles);
    return titles;
  }

  private static List<Row> rows(List<Column> columns) {
    var rows = new ArrayList<Row>();
    String open = "";
    for (Column column : columns) {
      String head = head(column.header());
      if (!head.isEmpty() && !head.equals(open)) {
        rows.add(new Row(head, new ArrayList<>()));
      }
      if (!head.isEmpty()) {
        rows.get(rows.size() - 1).cells().add(column);
      }
      open = head;
    }
    return rows;
  }

  /** What stands before the last colon that is followed by no blank; empty if there is none. */
  private static String head(String header) {
    int colon = header.lastIndexOf(':');
    boolean cell = colon > 0 && colon + 1 < header.length() && header.charAt(colon + 1) != ' ';
    return cell ? header.substring(0, colon) : "";
  }

  /** The words that both begin with. */
  private static String shared(String one, String other) {
    var words = Arrays.asList(one.split(" "));
    var others = Arrays.asList(other.split(" "));
    int same = 0;
    while (same < words.size()
        && same < others.size()
        && words.get(same).equals(others.get(same))) {
      same++;
    }
    return String.join(" ", words.subList(0, same));
  }

  private static void complex(List<Column> columns, Map<Column, String> titles) {
    var byTitle = new LinkedHashMap<String, List<Column>>();
    for (Column column : columns) {
      String[] parts = column.header().split(BETWEEN, -1);
      if (parts.length == 3) {
        byTitle.computeIfAbsent(parts[0], t -> new ArrayList<>()).add(column);
      }
    }
    byTitle.forEach(
        (title, cells) -> {
          if (cells.size() > 1) {
            cells.forEach(cell -> titles.put(cell, title));
          }
        });
  }
}
