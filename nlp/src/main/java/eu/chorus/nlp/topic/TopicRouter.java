package eu.chorus.nlp.topic;

import eu.chorus.model.Consultation;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Routes by what is certain: the question that was answered, or the heading a paragraph is under.
 */
public final class TopicRouter {
  private static final Route NOWHERE = new Route(List.of(), "");

  private final Map<String, Route> byQuestion;
  private final KnownTitles titles;

  /** Ids of questions whose answers are numbers, days and the like. */
  private final Set<String> values;

  private TopicRouter(Map<String, Route> byQuestion, KnownTitles titles, Set<String> values) {
    this.values = Set.copyOf(values);
    this.byQuestion = Map.copyOf(byQuestion);
    this.titles = titles;
  }

  /** The router of a consultation's questions, working groups, sections and topics. */
  public static TopicRouter of(Consultation consultation) {
    Map<String, Route> byQuestion =
        consultation.questions().stream()
            .collect(Collectors.toMap(Question::id, q -> new Route(q.workingGroups(), q.topic())));
    Set<String> values =
        consultation.questions().stream()
            .filter(q -> q.kind() == QuestionKind.VALUE)
            .map(Question::id)
            .collect(Collectors.toSet());
    return new TopicRouter(byQuestion, new KnownTitles(consultation), values);
  }

  /** Whether answers to the question are words to be read; a number or a day is none. */
  public boolean asksForWords(String question) {
    return !values.contains(question);
  }

  /** By the question alone; nowhere for a question that is not declared. */
  public Route byQuestion(String question) {
    return byQuestion.getOrDefault(question, NOWHERE);
  }

  /**
   * By a line that is a title of the consultation's template and nothing else: of a working group,
   * a section or a topic. Word processors and people do not always mark their headings.
   *
   * @param line a heading or paragraph of a document, in the respondent's words
   */
  public Optional<Route> byTitle(String line) {
    return titles.exactly(line);
  }

  /**
   * By a heading that holds such a title among other words.
   *
   * @param heading a document's heading, in the respondent's words
   */
  public Optional<Route> byHeading(String heading) {
    return titles.exactly(heading).or(() -> titles.within(heading));
  }
}
