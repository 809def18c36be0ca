package eu.chorus.output.synthesis;

import eu.chorus.model.Question;
import eu.chorus.nlp.stance.ClosedStance;
import eu.chorus.nlp.stance.Stance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which options of a closed question take which side.
 *
 * @param byOption the side of every option, in questionnaire order
 */
record Sides(Map<String, Stance> byOption) {
  private static final Pattern YES_OR_NO =
      Pattern.compile("^\\s*(?:yes|no)\\b", Pattern.CASE_INSENSITIVE);

  Sides {
    byOption = Collections.unmodifiableMap(new LinkedHashMap<>(byOption));
  }

  /**
   * The sides of a question's options; empty where they take none. Of options that are neither a
   * scale nor yes and no, words like “risk” or “need” tell no side: they name what one chooses.
   */
  static Optional<Sides> of(Question question) {
    var sides = new LinkedHashMap<String, Stance>();
    for (var option : question.options()) {
      ClosedStance.of(question, option).ifPresent(side -> sides.put(option, side));
    }
    boolean plain = question.ordinal() || sides.entrySet().stream().allMatch(Sides::isYesOrNo);
    return sides.isEmpty() || !plain ? Optional.empty() : Optional.of(new Sides(sides));
  }

  private static boolean isYesOrNo(Map.Entry<String, Stance> option) {
    return option.getValue() == Stance.UNCLEAR || YES_OR_NO.matcher(option.getKey()).find();
  }

  /** The options that take a side, in questionnaire order. */
  List<String> options(Stance side) {
    return byOption.entrySet().stream()
        .filter(option -> option.getValue() == side)
        .map(Map.Entry::getKey)
        .toList();
  }
}
