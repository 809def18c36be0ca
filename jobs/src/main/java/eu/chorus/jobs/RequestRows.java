package eu.chorus.jobs;

import eu.chorus.jobs.Profile.Mark;
import eu.chorus.jobs.Profiles.Marked;
import eu.chorus.output.table.RequestTables;
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

/**
 * The rows of requests that have one.
 *
 * @param labels by where requests stand
 */
record RequestRows(Map<RequestPlace, String> labels) implements Serializable {
  RequestRows {
    labels = Map.copyOf(labels);
  }

  /** The rows of these tables. */
  static RequestRows of(List<TableSpec> specs) {
    var labels = new HashMap<RequestPlace, String>();
    for (var spec : specs) {
      if (spec.kind() == TableKind.REQUESTS) {
        var topic = RequestTables.topic(spec.id());
        for (var row : spec.rows()) {
          RequestTables.ask(row).ifPresent(ask -> labels.put(RequestPlace.of(topic, ask), row));
        }
      }
    }
    return new RequestRows(labels);
  }

  /** The rows of one contribution; that of all others only where it has no other. */
  Iterator<Marked> marked(String contribution, Iterator<AskedOn> all, Profiles.Index index) {
    var byTable = new TreeMap<String, TreeSet<String>>();
    while (all.hasNext()) {
      var asked = all.next();
      var found =
          byTable.computeIfAbsent(RequestTables.requestsId(asked.topic()), t -> new TreeSet<>());
      RequestRow.places(asked)
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
