package eu.chorus.output.synthesis;

import eu.chorus.model.Question;
import eu.chorus.nlp.stance.ClosedStance;
import eu.chorus.nlp.stance.Stance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which options of a closed question take which side.
 *
 * @param byOption the side of every option, in questionnaire order
 */
record Sides(Map<String, Stance> byOption) {
  Sides {
    byOption = Collections.unmodifiableMap(new LinkedHashMap<>(byOption));
  }

  /** The sides of a question's options; empty where they take none. */
  static Optional<Sides> of(Question question) {
    var sides = new LinkedHashMap<String, Stance>();
    for (var option : question.options()) {
      ClosedStance.of(question, option).ifPresent(side -> sides.put(option, side));
    }
    return sides.isEmpty() ? Optional.empty() : Optional.of(new Sides(sides));
  }

  /** The options that take a side, in questionnaire order. */
  List<String> options(Stance side) {
    return byOption.entrySet().stream()
        .filter(option -> option.getValue() == side)
        .map(Map.Entry::getKey)
        .toList();
  }
}
