package eu.chorus.ingest.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A questionnaire as EUSurvey's XML describes it, in one of its languages.
 *
 * @param language the language's code, such as "EN"
 * @param entries what can be answered, one entry for each column that a sheet would have
 */
record Definition(String language, List<Entry> entries) {
  Definition {
    entries = List.copyOf(entries);
  }

  /**
   * One thing that can be answered.
   *
   * @param header what a sheet's header reads
   * @param field its id, type, options and section
   * @param optionIds the ids of the options, in the options' order
   */
  record Entry(String header, Field field, List<String> optionIds) {
    Entry {
      optionIds = List.copyOf(optionIds);
    }
  }

  /** The columns that a sheet of this survey would have. */
  List<Column> columns() {
    var columns = new ArrayList<Column>();
    for (Entry entry : entries) {
      columns.add(new Column(columns.size(), "", "", entry.header(), entry.field()));
    }
    return columns;
  }

  /**
   * The fields of these columns, found by header; the n-th of several equal headers is the n-th of
   * the questionnaire. A column that the questionnaire does not know is left as it is.
   */
  List<Column> describe(List<Column> columns) {
    Map<String, List<Entry>> byKey = new HashMap<>();
    entries.forEach(e -> byKey.computeIfAbsent(key(e.header()), k -> new ArrayList<>()).add(e));
    var described = new ArrayList<Column>();
    for (Column column : columns) {
      var alike = byKey.getOrDefault(key(column.header()), List.of());
      if (column.field().unknown() && !alike.isEmpty()) {
        described.add(column.with(alike.remove(0).field()));
      } else {
        described.add(column);
      }
    }
    return described;
  }

  /** How many of these columns it knows. */
  long knows(List<Column> columns) {
    return describe(columns).stream().filter(c -> !c.field().unknown()).count();
  }

  private static String key(String header) {
    return Label.key(header);
  }
}
