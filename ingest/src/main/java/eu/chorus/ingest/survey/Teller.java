package eu.chorus.ingest.survey;

import eu.chorus.model.Answer;
import eu.chorus.model.Contribution;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells what a contribution said under the survey tool's own names. */
final class Teller {
  private final Binding binding;
  private final AnswerReader answers;

  /** Columns that say who answered and are no questions, but were asked all the same. */
  private final List<Column> asked;

  private final Headers headers;

  /** What a consultation file calls a column, by its index, as far as it was asked for. */
  private final Map<Integer, String> names = new HashMap<>();

  Teller(Binding binding, AnswerReader answers, Headers headers, Collection<Column> own) {
    this.headers = headers;
    this.binding = binding;
    this.answers = answers;
    this.asked =
        Stream.of(
                binding.organisation().stream(),
                binding.country().stream(),
                binding.stakeholder().stream(),
                binding.anonymity().stream(),
                binding.identity().stream())
            .flatMap(column -> column)
            .filter(column -> !own.contains(column))
            .toList();
  }

  Told tell(ExportRow row, Contribution contribution) {
    Map<Integer, Told.Answer> byColumn = new TreeMap<>();
    for (Column column : asked) {
      String text = answers.text(column, row);
      if (!text.isEmpty()) {
        var words = Optional.of(new Verbatim(text));
        byColumn.put(column.index(), answer(column, List.of(), false, words));
      }
    }
    var given = new HashMap<String, Answer>();
    contribution.answers().forEach(answer -> given.put(answer.question(), answer));
    var columns = new HashMap<String, Column>();
    binding
        .questions()
        .forEach(
            (question, column) -> {
              columns.put(question.id(), column);
              var answer = given.get(question.id());
              if (answer != null) {
                boolean several = several(question, column, answer);
                byColumn.put(
                    column.index(), answer(column, answer.options(), several, answer.text()));
              }
            });
    var uploads = new ArrayList<Told.Upload>();
    contribution
        .attachments()
        .forEach(
            a -> {
              var column = Objects.requireNonNull(columns.get(a.question()));
              String name = name(column);
              uploads.add(new Told.Upload(name, column.header(), a.name(), a.sha256()));
            });
    String id = contribution.id();
    return new Told(id.substring(id.indexOf('/') + 1), List.copyOf(byColumn.values()), uploads);
  }

  private Told.Answer answer(
      Column column, List<String> options, boolean several, Optional<Verbatim> text) {
    return new Told.Answer(
        column.field().uid(), name(column), column.header(), options, several, text);
  }

  private String name(Column column) {
    return names.computeIfAbsent(column.index(), index -> headers.name(column, false));
  }

  private static boolean several(Question question, Column column, Answer answer) {
    return question.kind() == QuestionKind.MULTIPLE
        || question.kind() == QuestionKind.RANKING
        || answer.options().size() > 1
        || column.field().type() == FieldType.MULTIPLE;
  }
}
