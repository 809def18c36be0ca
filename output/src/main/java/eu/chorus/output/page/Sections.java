package eu.chorus.output.page;

import eu.chorus.output.comparison.Comparison.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of a page by the chapters in which they stand. */
final class Sections {
  private static final Map<String, String> TITLES =
      Map.of(
          "participation", "Who took part",
          "closed", "Closed questions",
          "themes", "Themes",
          "requests", "Requests",
          "evidence", "Evidence",
          "provisions", "Provisions");

  private Sections() {}

  /** The first part of a table's id. */
  static String kind(String table) {
    return table.split(":", 2)[0];
  }

  /** The pairs of each table, by the title of the chapter and the table's id. */
  static Map<String, Map<String, List<Pair>>> of(List<Pair> pairs) {
    return pairs.stream()
        .collect(
            Collectors.groupingBy(
                pair -> title(pair.latest().table()),
                LinkedHashMap::new,
                Collectors.groupingBy(
                    pair -> pair.latest().table(), LinkedHashMap::new, Collectors.toList())));
  }

  private static String title(String table) {
    var title = TITLES.getOrDefault(kind(table), "Other tables");
    return table.contains(":by:") ? title + " by group" : title;
  }
}
