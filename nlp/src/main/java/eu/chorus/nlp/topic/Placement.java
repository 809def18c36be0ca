package eu.chorus.nlp.topic;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a text goes by what it says, and how sure that is.
 *
 * @param topics ids of the topics that it is given, likeliest first; none when it is about
 *     something else, and when it is not clear enough which
 * @param workingGroups ids of the working groups of these topics, sorted
 * @param groupScores how likely it concerns each working group, from 0 to 1, {@link #OTHER} among
 *     them
 * @param best the likeliest topic of the likeliest working group; {@link #OTHER} when something
 *     else is likelier than each group
 * @param scores how likely it is about each topic, from 0 to 1, {@link #OTHER} among them; they add
 *     up to 1
 */
public record Placement(
    List<String> topics,
    List<String> workingGroups,
    SortedMap<String, Double> groupScores,
    String best,
    SortedMap<String, Double> scores) {
  /** What stands for all that is no topic of the taxonomy. */
  public static final String OTHER = "other";

  public Placement {
    topics = List.copyOf(topics);
    workingGroups = List.copyOf(workingGroups);
    groupScores = Collections.unmodifiableSortedMap(new TreeMap<>(groupScores));
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }

  /** Its first topic; if it is given none, the likeliest, or {@link #OTHER}. */
  public String topic() {
    return topics.isEmpty() ? best : topics.get(0);
  }

  /** The likeliest working group; {@link #OTHER} when something else is likelier than each. */
  public String workingGroup() {
    return likeliest(groupScores, topics.isEmpty() ? groupScores.keySet() : workingGroups);
  }

  /** The likeliest of some; the first by name of equally likely ones. */
  static String likeliest(Map<String, Double> scores, Collection<String> among) {
    return among.stream()
        .max(
            Comparator.comparingDouble((String id) -> scores.getOrDefault(id, 0.0))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(OTHER);
  }

  /** How likely it is about a topic, in thousandths. */
  public double score(String topic) {
    return Math.round(scores.getOrDefault(topic, 0.0) * 1_000) / 1_000.0;
  }
}
