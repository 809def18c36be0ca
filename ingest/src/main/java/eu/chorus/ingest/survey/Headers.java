package eu.chorus.ingest.survey;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the columns that a name means. A name is EUSurvey's stable id, where the export tells it,
 * or a header's text or digest; {@code #n} behind it picks the n-th, from 1, of several columns
 * whose headers are equal after folding.
 *
 * @param columns the export's columns, in order
 */
public record Headers(List<Column> columns) {
  private static final Pattern NUMBERED = Pattern.compile("(.+)#([1-9][0-9]{0,3})");

  public Headers {
    columns = List.copyOf(columns);
  }

  /** The columns of that name: none if it is unknown, several if it is ambiguous. */
  public List<Column> find(String name) {
    var stable = columns.stream().filter(c -> c.field().uid().equals(name)).toList();
    if (!stable.isEmpty() && !name.isEmpty()) {
      return stable;
    }
    var exact = columns.stream().filter(c -> Label.matches(name, c.header())).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    var numbered = NUMBERED.matcher(name);
    if (!numbered.matches()) {
      return List.of();
    }
    int n = Integer.parseInt(numbered.group(2));
    String header = numbered.group(1);
    var all = columns.stream().filter(c -> Label.matches(header, c.header())).toList();
    return n <= all.size() ? List.of(all.get(n - 1)) : List.of();
  }

  /** The one name by which {@link #find} finds this column alone; by digest if so wished. */
  public String name(Column column, boolean digest) {
    var alike =
        columns.stream()
            .filter(c -> Label.key(c.header()).equals(Label.key(column.header())))
            .toList();
    String name = digest ? Label.digest(column.header()) : column.header();
    return alike.size() == 1 ? name : name + "#" + (alike.indexOf(column) + 1);
  }
}
