package eu.chorus.output.synthesis;

import java.util.List;
import java.util.Locale;

/**
 * Options that form a scale, with those apart that lie outside it, such as "no opinion".
 *
 * @param steps the options of the scale, in questionnaire order
 * @param outside the others, in questionnaire order
 */
public record Scale(List<String> steps, List<String> outside) {
  public Scale {
    steps = List.copyOf(steps);
    outside = List.copyOf(outside);
  }

  /** Tells the steps from the options outside by the words that the frames list. */
  public static Scale of(List<String> options, Frames frames) {
    var words = frames.words("scale.outside");
    return new Scale(
        options.stream().filter(o -> !isOutside(o, words)).toList(),
        options.stream().filter(o -> isOutside(o, words)).toList());
  }

  private static boolean isOutside(String option, List<String> words) {
    var folded = option.toLowerCase(Locale.ROOT).replace('’', '\'');
    return words.stream().anyMatch(folded::contains);
  }

  /** Whether any of these options is a step. */
  public boolean holdsAny(List<String> options) {
    return options.stream().anyMatch(steps::contains);
  }

  /** Where these options lie on average, 0 the first step, 1 the last; 0.5 if none is a step. */
  public double place(List<String> options) {
    return options.stream()
        .filter(steps::contains)
        .mapToDouble(o -> steps.size() < 2 ? 0.5 : steps.indexOf(o) / (steps.size() - 1.0))
        .average()
        .orElse(0.5);
  }

  /**
   * How much of these options lies in the first half: 1 all, 0 nothing, a middle step counts half.
   */
  public double low(List<String> options) {
    return options.stream()
        .filter(steps::contains)
        .mapToInt(o -> 2 * steps.indexOf(o) - (steps.size() - 1))
        .mapToDouble(fromMiddle -> fromMiddle < 0 ? 1 : fromMiddle == 0 ? 0.5 : 0)
        .average()
        .orElse(0);
  }
}
