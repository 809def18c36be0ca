package eu.chorus.ingest.survey;

import eu.chorus.ingest.survey.EusurveyMeta.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells EUSurvey's own columns by what they hold, where their labels are in a language that is not
 * known: they come last, in one order, and ids, moments and language codes look like nothing else.
 * What cannot be told so is left for somebody to declare.
 */
final class OwnColumns {
  /** Rows that are looked at. */
  private static final int ENOUGH = 200;

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern MOMENT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T.*|[0-9]{2}[./][0-9]{2}[./][0-9]{4} [0-9]{2}:[0-9]{2}.*");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Z]{2}");

  private final List<Column> columns;
  private final List<List<String>> rows;
  private final Map<Role, Column> found = new EnumMap<>(Role.class);

  private OwnColumns(List<Column> columns, List<List<String>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** The columns, with those of EUSurvey's own marked that no label tells; closes the rows. */
  static List<Column> recognise(List<Column> columns, Stream<ExportRow> all) {
    try (all) {
      if (EusurveyMeta.find(columns).containsKey(Role.CONTRIBUTION_ID)) {
        return columns;
      }
      var rows =
          all.filter(row -> row.fault().isEmpty()).limit(ENOUGH).map(ExportRow::cells).toList();
      return new OwnColumns(columns, rows).marked();
    }
  }

  private List<Column> marked() {
    int id = last(cell -> ID.matcher(cell).matches() || cell.equals(SurveyReader.NO_ID));
    if (id < 0) {
      return columns;
    }
    EusurveyMeta.find(columns).forEach(found::put);
    found.put(Role.CONTRIBUTION_ID, columns.get(id));
    if (id > 0 && holds(id - 1, SurveyReader.NO_ID::equals)) {
      found.put(Role.INVITATION, columns.get(id - 1));
    }
    for (Column column : columns.subList(id + 1, columns.size())) {
      if (holds(column.index(), cell -> MOMENT.matcher(cell).matches())) {
        found.putIfAbsent(found.containsKey(Role.CREATED) ? Role.UPDATED : Role.CREATED, column);
      } else if (holds(column.index(), cell -> LANGUAGE.matcher(cell).matches())) {
        found.putIfAbsent(Role.LANGUAGES, column);
      } else if (!found.containsKey(Role.CREATED)) {
        found.putIfAbsent(Role.USER_NAME, column);
      } else {
        found.putIfAbsent(Role.SCORE, column);
      }
    }
    return mark();
  }

  private List<Column> mark() {
    var marked = new ArrayList<>(columns);
    found.forEach(
        (role, column) ->
            marked.set(
                column.index(),
                column.with(new Field(role.name(), FieldType.META, List.of(), ""))));
    return marked;
  }

  private int last(Predicate<String> test) {
    int own = Role.values().length;
    for (int i = columns.size() - 1; i >= 0 && i >= columns.size() - own; i--) {
      if (holds(i, test)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether every row has something in the column, and it is such. */
  private boolean holds(int column, Predicate<String> test) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> test.test(row.get(column).strip()));
  }
}
