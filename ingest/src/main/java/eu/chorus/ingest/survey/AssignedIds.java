package eu.chorus.ingest.survey;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids that EUSurvey puts behind titles and labels when values are assigned: {@code Title (ID)},
 * in a table {@code Title Row (ID):Column (ID)}, in a matrix of an ODS {@code Title: Row ID}.
 */
final class AssignedIds {
  private static final Pattern BEHIND = Pattern.compile(" ?\\(([A-Za-z0-9_.-]{1,64})\\)(?=:|$)");
  private static final Pattern LABEL =
      Pattern.compile(" ?\\([A-Za-z0-9_.-]{1,64}\\)(?=\\s*(?:;|$))");
  private static final Pattern BARE = Pattern.compile("(.*: .*) ([A-Za-z0-9_.-]{2,64})");

  private AssignedIds() {}

  /** The columns without ids in their headers, if every question of the sheet has one. */
  static List<Column> strip(List<Column> columns) {
    var own = Set.copyOf(EusurveyMeta.find(columns).values());
    var questions = columns.stream().filter(c -> !own.contains(c)).toList();
    long bracketed = questions.stream().filter(c -> BEHIND.matcher(c.header()).find()).count();
    // One title may end in brackets of its own; two with different ones are an id each.
    boolean all =
        bracketed > 1
            && questions.stream().map(AssignedIds::id).distinct().count() == questions.size()
            && questions.stream()
                .allMatch(
                    c -> BEHIND.matcher(c.header()).find() || BARE.matcher(c.header()).matches());
    return all
        ? columns.stream().map(c -> own.contains(c) ? c : strip(c)).toList()
        : List.copyOf(columns);
  }

  private static Column strip(Column column) {
    String header = column.header();
    var ids = BEHIND.matcher(header);
    if (ids.find()) {
      return new Column(
          column.index(), column.sheet(), column.letters(), ids.replaceAll(""), column.field());
    }
    var bare = BARE.matcher(header);
    return bare.matches()
        ? new Column(
            column.index(), column.sheet(), column.letters(), bare.group(1), column.field())
        : column;
  }

  private static String id(Column column) {
    var ids = BEHIND.matcher(column.header());
    var all = new StringBuilder();
    ids.results().forEach(id -> all.append(id.group(1)).append(' '));
    return all.isEmpty() ? column.header() : all.toString();
  }

  /** A cell of choices without the ids behind its labels. */
  static String strip(String cell) {
    return LABEL.matcher(cell).replaceAll("");
  }
}
