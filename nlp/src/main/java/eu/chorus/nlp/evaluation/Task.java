package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that Chorus finds in texts. */
interface Task {
  /**
   * What is found, a line for each item.
   *
   * @param items each id once, in any order, on which nothing may depend
   * @return objects that hold the item's {@code id} and what was found
   */
  List<ObjectNode> findings(List<Item> items);

  /** Strings that it reads of each line beside its id and text. */
  default Set<String> fields() {
    return Set.of();
  }

  /** How this is held against what people found. */
  Scoring scoring();

  /**
   * What can be told of findings without a person's, beside what the texts' own lines tell.
   *
   * @param items the texts, as in {@link #findings}
   * @param found what was found in them
   */
  default List<Figure> figures(List<Item> items, List<ObjectNode> found) {
    return List.of();
  }

  /** What was wrong with what it learnt from; the rest was learnt. */
  default List<Problem> problems() {
    return List.of();
  }

  /** Simple ways to do the same, by name, whose figures are printed beside ours. */
  default Map<String, Task> baselines() {
    return Map.of();
  }
}
