package eu.chorus.ingest.taxonomy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Guesses the order of options that were met in data. */
final class OptionOrder {
  /** "1 - Not important", "2. Rarely", "3/5", "4": the number tells the order. */
  private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,3})(?:\\s*[-–—.:)/].*)?");

  private OptionOrder() {}

  /** Whether the options form a scale: at least two of them begin with a number. */
  static boolean ordinal(List<String> options) {
    return options.stream().filter(o -> NUMBERED.matcher(o).matches()).count() >= 2;
  }

  /** Numbered options by number, then the others as given, then "other" and "no opinion". */
  static List<String> sort(List<String> options) {
    return options.stream()
        .sorted(Comparator.comparingInt(OptionOrder::last).thenComparingInt(OptionOrder::number))
        .toList();
  }

  private static int number(String option) {
    var numbered = NUMBERED.matcher(option);
    return numbered.matches() ? Integer.parseInt(numbered.group(1)) : Integer.MAX_VALUE;
  }

  private static int last(String option) {
    String lower = option.toLowerCase(Locale.ROOT);
    if (lower.startsWith("no opinion") || lower.startsWith("don't know")) {
      return 2;
    }
    return lower.equals("other") || lower.startsWith("other ") || lower.startsWith("other,")
        ? 1
        : 0;
  }
}
