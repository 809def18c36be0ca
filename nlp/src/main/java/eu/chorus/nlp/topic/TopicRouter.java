package eu.chorus.nlp.topic;

import eu.chorus.model.Consultation;
import eu.chorus.model.Question;
import eu.chorus.model.Section;
import eu.chorus.model.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Routes by what is certain: the question that was answered, or the heading a paragraph is under.
 */
public final class TopicRouter {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Route NOWHERE = new Route(List.of(), "");

  private final Map<String, Route> byQuestion;
  private final Map<String, Route> byHeading;

  private TopicRouter(Map<String, Route> byQuestion, Map<String, Route> byHeading) {
    this.byQuestion = Map.copyOf(byQuestion);
    this.byHeading = Map.copyOf(byHeading);
  }

  /** The router of a consultation's questions, sections and topics. */
  public static TopicRouter of(Consultation consultation) {
    Map<String, Route> byQuestion =
        consultation.questions().stream()
            .collect(Collectors.toMap(Question::id, q -> new Route(q.workingGroups(), q.topic())));
    var byHeading = new HashMap<String, Route>();
    for (Section section : consultation.sections()) {
      byHeading.put(normalised(section.title()), routeOf(section, consultation.questions()));
    }
    for (Topic topic : consultation.topics()) {
      byHeading.put(normalised(topic.title()), new Route(topic.workingGroups(), topic.id()));
    }
    byHeading.remove("");
    return new TopicRouter(byQuestion, byHeading);
  }

  /** By the question alone; nowhere for a question that is not declared. */
  public Route byQuestion(String question) {
    return byQuestion.getOrDefault(question, NOWHERE);
  }

  /**
   * By a heading that is a section's or topic's title, whatever number or punctuation is about it.
   *
   * @param heading a document's heading, in the respondent's words
   */
  public Optional<Route> byHeading(String heading) {
    String padded = " " + normalised(heading) + " ";
    return byHeading.entrySet().stream()
        .filter(e -> padded.contains(" " + e.getKey() + " "))
        .max(
            Map.Entry.comparingByKey(
                (a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b)))
        .map(Map.Entry::getValue);
  }

  /** A section leads where its questions lead; to a topic only if they agree on one. */
  private static Route routeOf(Section section, List<Question> questions) {
    List<Question> inside =
        questions.stream().filter(q -> q.section().equals(section.id())).toList();
    List<String> topics =
        inside.stream().map(Question::topic).filter(t -> !t.isEmpty()).distinct().toList();
    return new Route(
        inside.stream().flatMap(q -> q.workingGroups().stream()).distinct().sorted().toList(),
        topics.size() == 1 ? topics.get(0) : "");
  }

  private static String normalised(String title) {
    return SEPARATORS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
