package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Label;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  /** Fewer cells than this tell nothing of what repeats. */
  private static final int FEWEST = 10;

  /** The share of cells with a value that others share, where values repeat. */
  private static final double REPEATED = 0.8;

  /** How often a value stands there on average, where values repeat. */
  private static final int OFTEN = 3;

  /** In characters; beyond it, a value is a text. */
  private static final int LONGEST_LABEL = 120;

  /** Distinct values beyond this are not remembered: the column is free text. */
  private static final int REMEMBERED = 500;

  private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\;]+\\.[A-Za-z0-9]{2,5}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
  private static final Pattern MOMENT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?|[0-9]{2}/[0-9]{2}/[0-9]{4}|[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos);");
  private static final Pattern RATING = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}");

  private final Map<String, Integer> values = new HashMap<>();
  private final String separator;
  private @Nullable PieceProfile pieces;
  private int filled;
  private int fileNames;
  private int numbers;
  private int moments;
  private int ratings;
  private int scale;
  private boolean linked;
  private boolean escaped;

  /** A profile that takes this for what stands between the choices in a cell. */
  ColumnProfile(String separator) {
    this.separator = separator;
  }

  /** The same cells, cut at another separator. */
  ColumnProfile with(String other) {
    var copy = new ColumnProfile(other);
    copy.values.putAll(values);
    copy.filled = filled;
    copy.fileNames = fileNames;
    copy.numbers = numbers;
    copy.moments = moments;
    copy.ratings = ratings;
    copy.scale = scale;
    copy.linked = linked;
    copy.escaped = escaped;
    return copy;
  }

  void add(String cell, boolean link) {
    linked |= link;
    String value = Label.fold(cell);
    if (value.isEmpty()) {
      return;
    }
    filled++;
    // Only text is ever escaped, and never a label.
    escaped |= ENTITY.matcher(value).find();
    count(values, value);
    pieces = null;
    fileNames += upload(value) ? 1 : 0;
    numbers += NUMBER.matcher(value).matches() ? 1 : 0;
    moments += MOMENT.matcher(value).matches() ? 1 : 0;
    if (RATING.matcher(value).matches()) {
      ratings++;
      scale = Math.max(scale, Integer.parseInt(value.substring(value.indexOf('/') + 1)));
    }
  }

  private static boolean upload(String value) {
    return List.of(value.split(";")).stream()
        .map(String::strip)
        .allMatch(name -> FILE_NAME.matcher(name).matches());
  }

  private static void count(Map<String, Integer> counts, String value) {
    if (counts.containsKey(value) || counts.size() < REMEMBERED) {
      counts.merge(value, 1, Integer::sum);
    }
  }

  private PieceProfile pieces() {
    var known = pieces;
    if (known == null) {
      known = PieceProfile.of(values, separator);
      pieces = known;
    }
    return known;
  }

  /** Whether its cells name files. */
  boolean upload() {
    return linked || (filled > 0 && fileNames >= COVERED * filled && numbers < fileNames);
  }

  /** How many marks its cells rate by, as in {@code 3/5}; 0 if they do not rate. */
  int scale() {
    return filled > 0 && ratings == filled ? scale : 0;
  }

  /** Whether its cells hold numbers, days or times, and not a list of few of them. */
  boolean value() {
    return filled > 0 && (moments == filled || (numbers == filled && !single()));
  }

  /** Whether its cells hold one option each. */
  boolean single() {
    return !escaped && closed(values, filled);
  }

  /**
   * Whether its cells look like one option each, though none is common: few different short values,
   * and hardly one that stands there once.
   */
  boolean repetitive() {
    int repeated = values.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
    return !escaped
        && filled >= FEWEST
        && values.size() > 1
        && values.size() <= Math.min(LONGEST_LIST, filled / OFTEN)
        && repeated >= REPEATED * filled
        && values.keySet().stream().allMatch(value -> value.length() <= LONGEST_LABEL);
  }

  /** Whether its cells hold one or more options each. */
  boolean multiple() {
    return !escaped && pieces().several() && closed(pieces().counts(), pieces().total());
  }

  /** Whether its cells hold the same three or more options each, in various orders. */
  boolean ranking() {
    // Both paths put a blank between what is ranked.
    var ranked = with(PieceProfile.SPACED);
    return ranked.multiple() && ranked.pieces().same();
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
    return sorted(multiple ? pieces().counts() : values);
  }

  /** The labels that its cells rank, in no order. */
  List<String> ranked() {
    return with(PieceProfile.SPACED).options(true).stream().sorted().toList();
  }

  private static List<String> sorted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether enough rows share the value, or the piece, for it to be nobody's own words. */
  boolean common(String value) {
    return values.getOrDefault(value, 0) >= COMMON
        || pieces().counts().getOrDefault(value, 0) >= COMMON
        || with(PieceProfile.SPACED).pieces().counts().getOrDefault(value, 0) >= COMMON;
  }
}
