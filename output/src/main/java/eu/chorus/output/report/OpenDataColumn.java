package eu.chorus.output.report;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the open data, in their order. */
enum OpenDataColumn {
  /** Id of the table. */
  TABLE("string"),
  /** Whose contributions are counted. */
  POPULATION("string"),
  /** Title of the table. */
  QUESTION("string"),
  /** Label of the row. */
  ROW("string"),
  /** Label of the column; empty in a table without. */
  COLUMN("string"),
  /** Contributions. */
  COUNT("nonNegativeInteger"),
  /** Percent of the base. */
  SHARE("decimal"),
  /** Contributions that could be counted. */
  BASE("nonNegativeInteger"),
  /** What disclosure control did. */
  STATUS("string");

  /** What no two lines have in common. */
  static final List<OpenDataColumn> KEY = List.of(TABLE, POPULATION, ROW, COLUMN);

  /** What may be empty: a table may lack columns and a title, a cell its figures. */
  private static final Set<OpenDataColumn> EMPTY = EnumSet.of(QUESTION, COLUMN, COUNT, SHARE, BASE);

  private final String type;

  OpenDataColumn(String type) {
    this.type = type;
  }

  /** The first line of the file. */
  static String header() {
    return Stream.of(values()).map(OpenDataColumn::key).collect(Collectors.joining(","));
  }

  /** The column's name. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands in it, for people. */
  String description(Frames frames) {
    return frames.say("data." + key());
  }

  /** The words that may stand in it, with what each means; empty where it may be any. */
  Map<String, String> words(Frames frames) {
    var meanings = new LinkedHashMap<String, String>();
    words().forEach(word -> meanings.put(word, frames.say("data." + key() + "." + word)));
    return meanings;
  }

  private List<String> words() {
    return switch (this) {
      case POPULATION -> Stream.of(Population.values()).map(Population::key).toList();
      case STATUS -> Stream.of(CellStatus.values()).map(CellStatus::key).toList();
      case TABLE, QUESTION, ROW, COLUMN, COUNT, SHARE, BASE -> List.of();
    };
  }

  /** The column as CSV on the Web describes one (Metadata Vocabulary for Tabular Data, 5.6). */
  Map<String, Object> described(Frames frames) {
    var column = new LinkedHashMap<String, Object>();
    column.put("name", key());
    column.put("titles", key());
    column.put("dc:description", told(frames));
    column.put("datatype", datatype());
    column.put("required", !EMPTY.contains(this));
    return column;
  }

  private String told(Frames frames) {
    return Stream.concat(
            Stream.of(description(frames)),
            words(frames).entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()))
        .collect(Collectors.joining(" "));
  }

  private Map<String, Object> datatype() {
    var datatype = new LinkedHashMap<String, Object>();
    datatype.put("base", type);
    if (!words().isEmpty()) {
      datatype.put("format", String.join("|", words()));
    }
    return datatype;
  }
}
