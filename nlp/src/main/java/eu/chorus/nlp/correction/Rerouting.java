package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.model.Passage;
import eu.chorus.model.RoutedBy;
import eu.chorus.model.Routing;
import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.nlp.passage.AnalysedPassage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes passages to the working groups and topics where people say they belong. */
public final class Rerouting {
  private final Decisions decisions;
  private final Map<String, Topic> topics;

  /**
   * A rerouting.
   *
   * @param decisions by the digest of a passage, ids of working groups and of at most one topic
   */
  public Rerouting(Decisions decisions, Taxonomy taxonomy) {
    this.decisions = decisions;
    this.topics =
        taxonomy.topics().stream().collect(Collectors.toMap(Topic::id, Function.identity()));
  }

  /** Where a passage goes, as the value of a correction. */
  public static String value(Passage passage) {
    return Correction.value(
        passage.topic().isEmpty()
            ? passage.workingGroups()
            : Stream.concat(passage.workingGroups().stream(), Stream.of(passage.topic())).toList());
  }

  /** The passage where it belongs. */
  public AnalysedPassage apply(AnalysedPassage found) {
    if (decisions.byTarget().isEmpty()) {
      return found;
    }
    return decisions
        .of(Targets.passage(found.passage()))
        .map(
            value ->
                new AnalysedPassage(
                    routed(found.passage(), Correction.ids(value)),
                    found.lemmas(),
                    found.phrases(),
                    found.tokens(),
                    found.names()))
        .orElse(found);
  }

  /** A topic brings its groups; without one, the passage keeps its topic if a group has it. */
  private Passage routed(Passage passage, List<String> ids) {
    var named = ids.stream().filter(topics::containsKey).findFirst();
    var groups = ids.stream().filter(id -> !topics.containsKey(id)).toList();
    var kept = topics.get(passage.topic());
    boolean fits = kept != null && kept.workingGroups().stream().anyMatch(groups::contains);
    String topic = named.orElse(fits ? passage.topic() : "");
    var own = topics.get(topic);
    return new Passage(
        passage.id(),
        passage.contribution(),
        passage.question(),
        passage.ordinal(),
        passage.language(),
        passage.text(),
        groups.isEmpty() && own != null ? own.workingGroups() : groups,
        topic,
        Routing.certain(RoutedBy.ANALYST));
  }
}
