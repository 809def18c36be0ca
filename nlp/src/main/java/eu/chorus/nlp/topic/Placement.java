package eu.chorus.nlp.topic;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a text goes by what it says, and how sure that is.
 *
 * @param topics ids of its topics, likeliest first; none when it is about something else
 * @param workingGroups ids of the working groups of these topics, sorted
 * @param groupScores how likely it concerns each working group, from 0 to 1, {@link #OTHER} among
 *     them
 * @param scores how likely it is about each topic, from 0 to 1, {@link #OTHER} among them; they add
 *     up to 1
 */
public record Placement(
    List<String> topics,
    List<String> workingGroups,
    SortedMap<String, Double> groupScores,
    SortedMap<String, Double> scores) {
  /** What stands for all that is no topic of the taxonomy. */
  public static final String OTHER = "other";

  public Placement {
    topics = List.copyOf(topics);
    workingGroups = List.copyOf(workingGroups);
    groupScores = Collections.unmodifiableSortedMap(new TreeMap<>(groupScores));
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }

  /** The likeliest topic; {@link #OTHER} when none is likely enough. */
  public String topic() {
    return topics.isEmpty() ? OTHER : topics.get(0);
  }

  /** The likeliest working group; {@link #OTHER} when no topic is likely enough. */
  public String workingGroup() {
    return topics.isEmpty()
        ? OTHER
        : workingGroups.stream()
            .max(
                Comparator.comparingDouble((String group) -> groupScores.getOrDefault(group, 0.0))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(OTHER);
  }

  /** How likely it is about a topic, in thousandths. */
  public double score(String topic) {
    return Math.round(scores.getOrDefault(topic, 0.0) * 1_000) / 1_000.0;
  }
}
