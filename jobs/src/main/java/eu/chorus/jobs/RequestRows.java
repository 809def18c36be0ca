package eu.chorus.jobs;

import eu.chorus.jobs.Profile.Mark;
import eu.chorus.jobs.Profiles.Marked;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where requests stand in the tables: in the row of their object, else in that of their theme, else
 * in that of the theme whatever is to be done, else in that of their class.
 *
 * @param labels the row of each request that has one, by its place
 */
record RequestRows(Map<String, String> labels) implements Serializable {
  private static final String KEEP = "keep";

  RequestRows {
    labels = Map.copyOf(labels);
  }

  /** The rows of these tables. */
  static RequestRows of(List<TableSpec> specs) {
    var labels = new HashMap<String, String>();
    for (var spec : specs) {
      if (spec.kind() == TableKind.REQUESTS) {
        for (var row : spec.rows()) {
          RequestTables.ask(row).ifPresent(ask -> labels.put(place(spec.id(), ask), row));
        }
      }
    }
    return new RequestRows(labels);
  }

  private static String place(String table, Ask ask) {
    var object = String.join(" ", ask.key().object());
    return place(table, ask.kind(), ask.against(), object, ask.theme());
  }

  static String place(String where, String kind, boolean against, String object, String theme) {
    return String.join("\n", where, kind, against ? "not" : "", object, theme);
  }

  /** The place of a request by its object, on its topic. */
  static String byObject(AskedOn asked) {
    return place(asked.topic(), asked.kind(), asked.against(), asked.object(), "");
  }

  /** The place of a request by the theme of its passage, on its topic. */
  static String byTheme(AskedOn asked) {
    return place(asked.topic(), asked.kind(), asked.against(), "", asked.theme());
  }

  /** The place of a request by the theme of its passage, whatever is to be done, on its topic. */
  static String byThemeAlone(AskedOn asked) {
    return place(asked.topic(), RequestTables.ANY, false, "", asked.theme());
  }

  /**
   * Whether a request may stand in a row that tells a theme alone, which reads as if something were
   * to be done.
   */
  static boolean isAction(AskedOn asked) {
    return !asked.theme().isEmpty() && !asked.against() && !asked.kind().equals(KEEP);
  }

  /** The rows of one contribution; that of all others only where it has no other. */
  Iterator<Marked> marked(String contribution, Iterator<AskedOn> all, Profiles.Index index) {
    var byTable = new TreeMap<String, TreeSet<String>>();
    while (all.hasNext()) {
      var asked = all.next();
      var table = RequestTables.requestsId(asked.topic());
      var found = byTable.computeIfAbsent(table, t -> new TreeSet<>());
      Stream.of(
              place(table, asked.kind(), asked.against(), asked.object(), ""),
              place(table, asked.kind(), asked.against(), "", asked.theme()),
              isAction(asked) ? place(table, RequestTables.ANY, false, "", asked.theme()) : "",
              place(table, asked.kind(), asked.against(), "", ""))
          .map(labels::get)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(found::add);
    }
    var marks = new ArrayList<Mark>();
    byTable.forEach(
        (table, rows) -> {
          for (String row : rows.isEmpty() ? List.of(RequestTables.OTHER) : rows) {
            index.mark(marks, table, row, "");
          }
        });
    return List.of(new Marked(contribution, marks)).iterator();
  }

  /** The number of rows alone. */
  @Override
  public String toString() {
    return "RequestRows[" + labels.size() + "]";
  }
}
