package eu.chorus.ingest.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a matrix's title ends and its row begins in headers such as {@code How far do you
 * agree?: Model cards}. Titles and rows may hold colons themselves, so the title is what several
 * columns share up to a colon: the longest such, unless that would split a matrix and leave one of
 * its rows alone.
 */
final class MatrixTitles {
  private MatrixTitles() {}

  /** A header cut in two. */
  record Split(String title, Optional<String> row) {}

  /** The cut of each header, in order. */
  static List<Split> split(List<String> headers) {
    var titles = new HashMap<String, Long>();
    headers.forEach(h -> titlesIn(h).forEach(t -> titles.merge(t, 1L, Long::sum)));
    var chosen = new LinkedHashMap<String, String>();
    for (String header : headers) {
      titlesIn(header).stream()
          .filter(title -> titles.getOrDefault(title, 0L) > 1)
          .reduce((shorter, longer) -> longer)
          .ifPresent(title -> chosen.put(header, title));
    }
    join(headers, chosen);
    return headers.stream().map(h -> cut(h, chosen.get(h))).toList();
  }

  /** Lets the title of a row left alone win over the longer ones of its neighbours. */
  private static void join(List<String> headers, Map<String, String> chosen) {
    for (String alone : headers) {
      String title = chosen.get(alone);
      if (title != null && chosen.values().stream().filter(title::equals).count() == 1) {
        headers.stream()
            .filter(h -> titlesIn(h).contains(title))
            .forEach(h -> chosen.put(h, title));
      }
    }
  }

  private static Split cut(String header, @Nullable String title) {
    var titles = titlesIn(header);
    if (title == null && titles.isEmpty()) {
      return new Split(header, Optional.empty());
    }
    String shown = title == null ? titles.get(titles.size() - 1) : title;
    String row = header.substring(shown.length()).strip().substring(1).strip();
    return new Split(shown.strip(), Optional.of(row));
  }

  /**
   * What stands before each colon that something follows, shortest first, trailing blank kept off.
   */
  private static List<String> titlesIn(String header) {
    var titles = new ArrayList<String>();
    for (int i = header.indexOf(':'); i > 0; i = header.indexOf(':', i + 1)) {
      if (i + 1 < header.length() && header.charAt(i + 1) == ' ') {
        titles.add(header.substring(0, i).stripTrailing());
      }
    }
    return titles;
  }
}
