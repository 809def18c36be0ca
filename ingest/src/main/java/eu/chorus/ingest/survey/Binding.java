package eu.chorus.ingest.survey;

import eu.chorus.model.Consultation;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Source;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A source's declarations tied to the columns of its export.
 *
 * @param questions question by column, in questionnaire order
 * @param choices how to read the cells of the closed ones, by question id
 * @param id the column of contribution ids, and so on for the other roles
 */
record Binding(
    Map<Question, Column> questions,
    Map<String, Choices> choices,
    Optional<Column> id,
    Optional<Column> submitted,
    Optional<Column> language,
    Optional<Column> stakeholder,
    Optional<Column> country,
    Optional<Column> organisation,
    Optional<Column> anonymity,
    List<Column> identity) {
  Binding {
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    identity = List.copyOf(identity);
  }

  /**
   * Ties them, or reports every name that is not exactly one column.
   *
   * @throws UserException if the export has changed since the consultation was read
   */
  static Binding of(Consultation consultation, Source source, Headers headers) {
    var problems = new ArrayList<Problem>();
    var questions = new LinkedHashMap<Question, Column>();
    var choices = new LinkedHashMap<String, Choices>();
    for (Question question : consultation.questions()) {
      String name = source.questions().get(question.id());
      if (name != null && question.source().equals(source.series())) {
        column(name, source, headers, problems).ifPresent(c -> questions.put(question, c));
        if (question.kind().listed()) {
          choices.put(question.id(), new Choices(question.options()));
        }
      }
    }
    var roles = source.columns();
    var identity = new ArrayList<Column>();
    for (String name : roles.identity()) {
      column(name, source, headers, problems).ifPresent(identity::add);
    }
    var binding =
        new Binding(
            questions,
            choices,
            roles.id().flatMap(name -> column(name, source, headers, problems)),
            roles.submitted().flatMap(name -> column(name, source, headers, problems)),
            roles.language().flatMap(name -> column(name, source, headers, problems)),
            roles.stakeholder().flatMap(name -> column(name, source, headers, problems)),
            roles.country().flatMap(name -> column(name, source, headers, problems)),
            roles.organisation().flatMap(name -> column(name, source, headers, problems)),
            roles.anonymity().flatMap(name -> column(name, source, headers, problems)),
            List.copyOf(identity));
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
    return binding;
  }

  private static Optional<Column> column(
      String name, Source source, Headers headers, List<Problem> problems) {
    var found = headers.find(name);
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    var kind =
        found.isEmpty() ? ProblemKind.CONFIG_COLUMN_UNKNOWN : ProblemKind.CONFIG_COLUMN_AMBIGUOUS;
    problems.add(new Problem(kind, Place.of(source.file()), name));
    return Optional.empty();
  }

  /**
   * The columns, by index, that may hold free text: those that the questionnaire says do; where it
   * is not known, those of open questions and those that identify somebody.
   */
  Set<Integer> texts() {
    var texts = new TreeSet<Integer>();
    Stream.of(
            questions.entrySet().stream()
                .filter(
                    e -> !e.getKey().kind().listed() && e.getKey().kind() != QuestionKind.UPLOAD)
                .map(Map.Entry::getValue),
            organisation.stream(),
            identity.stream())
        .flatMap(column -> column)
        .filter(c -> c.field().unknown() || c.field().type() == FieldType.TEXT)
        .forEach(c -> texts.add(c.index()));
    return texts;
  }
}
