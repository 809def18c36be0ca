package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Label;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the cells of one column look like, gathered row by row. Values are respondents' words until
 * enough of them gave the same one: only {@link #common} values may be written down.
 */
final class ColumnProfile {
  /** A value that so many rows share is taken for an option of a list. */
  static final int COMMON = 5;

  /** More distinct values than this are no list of options. */
  private static final int LONGEST_LIST = 40;

  /** The share of cells that common values must make up in a closed question. */
  private static final double COVERED = 0.9;

  /** Distinct values beyond this are not remembered: the column is free text. */
  private static final int REMEMBERED = 500;

  private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\;]+\\.[A-Za-z0-9]{2,5}");

  private final Map<String, Integer> values = new HashMap<>();
  private final Map<String, Integer> pieces = new HashMap<>();
  private int filled;
  private int filledPieces;
  private int several;
  private int fileNames;
  private boolean linked;

  void add(String cell, boolean link) {
    linked |= link;
    String value = Label.fold(cell);
    if (value.isEmpty()) {
      return;
    }
    filled++;
    count(values, value);
    var parts = parts(value);
    several += parts.size() > 1 ? 1 : 0;
    filledPieces += parts.size();
    parts.forEach(part -> count(pieces, part));
    fileNames += parts.stream().allMatch(part -> FILE_NAME.matcher(part).matches()) ? 1 : 0;
  }

  /** EUSurvey's direct path joins choices by a bare semicolon, every other by one and a blank. */
  private static List<String> parts(String value) {
    String separator = value.matches(".*;\\S.*") ? ";(?=\\S)" : "; ?";
    return List.of(value.split(separator)).stream()
        .map(Label::fold)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static void count(Map<String, Integer> counts, String value) {
    if (counts.containsKey(value) || counts.size() < REMEMBERED) {
      counts.merge(value, 1, Integer::sum);
    }
  }

  /** Whether its cells name files. */
  boolean upload() {
    return linked || (filled > 0 && fileNames >= COVERED * filled);
  }

  /** Whether its cells hold one option each. */
  boolean single() {
    return closed(values, filled);
  }

  /** Whether its cells hold one or more options each. */
  boolean multiple() {
    return several > 0 && closed(pieces, filledPieces);
  }

  private static boolean closed(Map<String, Integer> counts, int total) {
    int covered = counts.values().stream().filter(n -> n >= COMMON).mapToInt(n -> n).sum();
    return counts.size() > 1
        && covered > 0
        && counts.size() <= LONGEST_LIST
        && covered >= COVERED * total;
  }

  /** The distinct values, or pieces of values, the most frequent first. */
  List<String> options(boolean multiple) {
    var counts = multiple ? pieces : values;
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether enough rows share the value, or the piece, for it to be nobody's own words. */
  boolean common(String value) {
    return values.getOrDefault(value, 0) >= COMMON || pieces.getOrDefault(value, 0) >= COMMON;
  }
}
