package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.stance.StanceFinder;
import eu.chorus.nlp.stance.StanceFinding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The side that each text takes towards the target on its line.
 *
 * @param vectors whether texts are also seen as sentence vectors
 */
record StanceTask(Vectors vectors) implements Task {
  private static final String TARGET = "target";
  private static final double STEPS = 1_000_000;

  @Override
  public Set<String> fields() {
    return Set.of(TARGET);
  }

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    Map<String, StanceFinder> finders =
        items.stream()
            .map(StanceTask::target)
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(), target -> StanceFinder.toward(target, vectors)));
    return items.parallelStream().map(item -> finding(item, finders)).toList();
  }

  private static String target(Item item) {
    return item.line().path(TARGET).asText();
  }

  private static ObjectNode finding(Item item, Map<String, StanceFinder> finders) {
    var finder = Objects.requireNonNull(finders.get(target(item)));
    StanceFinding found = finder.of(item.text().text());
    return Lines.finding(item)
        .put(StanceScoring.STANCE, found.stance().toString())
        .put(StanceScoring.CONFIDENCE, Math.round(found.confidence() * STEPS) / STEPS);
  }

  @Override
  public Map<String, Task> baselines() {
    return vectors == Vectors.NONE
        ? Map.of()
        : Map.of("by words alone", new StanceTask(Vectors.NONE));
  }

  @Override
  public Scoring scoring() {
    return new StanceScoring();
  }
}
