package eu.chorus.ingest.document;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drops what runs along the pages: headers, footers, page numbers. */
final class RunningLines {
  /** Running lines stand among this many rows from the top or bottom of a page. */
  private static final int ROWS = 3;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private RunningLines() {}

  /**
   * The lines less those that repeat at the top or bottom of at least half of the pages (of two at
   * least), a title page not counted. A document of nothing else is kept whole.
   */
  static List<PdfLine> drop(List<PdfLine> lines, int pages) {
    Set<PdfLine> candidates = new HashSet<>();
    Map<String, Set<Integer>> pagesOfKey = new HashMap<>();
    for (List<PdfLine> page : lines.stream().collect(groupingBy(PdfLine::page)).values()) {
      for (PdfLine line : edges(page)) {
        candidates.add(line);
        keys(line)
            .forEach(k -> pagesOfKey.computeIfAbsent(k, x -> new HashSet<>()).add(line.page()));
      }
    }
    int needed = Math.max(2, pages / 2);
    List<PdfLine> rest =
        lines.stream()
            .filter(
                line ->
                    !candidates.contains(line)
                        || keys(line).stream()
                            .noneMatch(k -> pagesOfKey.getOrDefault(k, Set.of()).size() >= needed))
            .toList();
    return rest.isEmpty() ? lines : rest;
  }

  private static List<PdfLine> edges(List<PdfLine> page) {
    TreeSet<Integer> rows = new TreeSet<>();
    page.forEach(line -> rows.add(Math.round(line.y())));
    int top = rows.stream().skip(ROWS - 1L).findFirst().orElse(Integer.MAX_VALUE);
    int bottom = rows.descendingSet().stream().skip(ROWS - 1L).findFirst().orElse(0);
    return page.stream()
        .filter(line -> Math.round(line.y()) <= top || Math.round(line.y()) >= bottom)
        .toList();
  }

  /**
   * What a line would share with its fellows on other pages: its text as it is, or with one number
   * told relative to the page, so that "Page 3 of 9" on page 4 equals "Page 4 of 9" on page 5.
   */
  private static List<String> keys(PdfLine line) {
    List<String> keys = new ArrayList<>();
    keys.add(line.text());
    Matcher number = NUMBER.matcher(line.text());
    while (number.find()) {
      int offset = Integer.parseInt(number.group()) - line.page();
      keys.add(
          line.text().substring(0, number.start())
              + "\u0000"
              + offset
              + "\u0000"
              + line.text().substring(number.end()));
    }
    return keys;
  }
}
