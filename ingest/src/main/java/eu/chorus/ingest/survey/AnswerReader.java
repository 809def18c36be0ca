package eu.chorus.ingest.survey;

import eu.chorus.model.Answer;
import eu.chorus.model.Attachment;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the answers and attachments of one row, collecting what is wrong with it. */
final class AnswerReader {
  private final Binding binding;
  private final UploadJoin uploads;
  private final SheetStyle.Found style;
  private final CrossCheck xml;
  private final String file;

  AnswerReader(
      Binding binding, UploadJoin uploads, SheetStyle.Found style, CrossCheck xml, String file) {
    this.binding = binding;
    this.uploads = uploads;
    this.style = style;
    this.xml = xml;
    this.file = file;
  }

  /**
   * The answers of one row.
   *
   * @param answers in questionnaire order
   * @param attachments the uploads that belong to it
   * @param problems faults and notices, in questionnaire order
   */
  record Answers(List<Answer> answers, List<Attachment> attachments, List<Problem> problems) {
    Answers {
      answers = List.copyOf(answers);
      attachments = List.copyOf(attachments);
      problems = List.copyOf(problems);
    }
  }

  Answers read(ExportRow row, String contribution) {
    var answers = new ArrayList<Answer>();
    var attachments = new ArrayList<Attachment>();
    var problems = new ArrayList<>(row.notices());
    binding
        .questions()
        .forEach(
            (question, column) -> {
              switch (question.kind()) {
                case OPEN, VALUE ->
                    written(question, column, row, contribution, problems).ifPresent(answers::add);
                case SINGLE, MULTIPLE, MATRIX_ROW, RANKING ->
                    listed(question, column, row, contribution, problems).ifPresent(answers::add);
                case UPLOAD -> {
                  String cell = row.cells().get(column.index());
                  String link = row.links().getOrDefault(column.index(), "");
                  var joined = uploads.attachments(question.id(), contribution, cell, link);
                  attachments.addAll(joined.attachments());
                  var missing = problem(ProblemKind.UPLOAD_MISSING, column, row);
                  problems.addAll(Collections.nCopies(joined.missing(), missing));
                  var ambiguous =
                      new Problem(
                          missing.kind(),
                          missing.place(),
                          "several contributions name such a file");
                  problems.addAll(Collections.nCopies(joined.ambiguous(), ambiguous));
                }
              }
            });
    return new Answers(answers, attachments, problems);
  }

  /** What a cell of text says, with what the survey tool did to it undone; empty if nothing. */
  String text(Column column, ExportRow row) {
    String cell = row.cells().get(column.index());
    return tidied(style.escaped().contains(column.index()) ? Escapes.unescape(cell) : cell);
  }

  private static String tidied(String text) {
    return text.replace('\uFFFD', ' ').replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private Optional<Answer> written(
      Question question,
      Column column,
      ExportRow row,
      String contribution,
      List<Problem> problems) {
    String cell = row.cells().get(column.index());
    String text = text(column, row);
    if (cut(cell, column)) {
      var whole = xml.whole(contribution, column, text).map(AnswerReader::tidied);
      var cut = problem(ProblemKind.ROW_TEXT_CUT, column, row);
      problems.add(
          whole.isEmpty() ? cut : new Problem(cut.kind(), cut.place(), "completed from the XML"));
      text = whole.orElse(text);
    }
    if (cell.indexOf('\uFFFD') >= 0) {
      problems.add(problem(ProblemKind.ROW_TEXT_DAMAGED, column, row));
    }
    String value = question.kind() == QuestionKind.VALUE ? Values.canonical(text) : text;
    if (xml.knows(contribution, column) && !xml.says(contribution, column, value)) {
      problems.add(problem(ProblemKind.ROW_DIFFERS_FROM_DEFINITION, column, row));
    }
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer(question.id(), List.of(), Optional.of(new Verbatim(value))));
  }

  /**
   * Whether the reporting path may have cut it, before or after it was escaped; a parser of XML
   * makes two characters at each line's end one.
   */
  private boolean cut(String cell, Column column) {
    if (style.style() == Style.DIRECT || cell.length() < Style.CUT / "&quot;".length()) {
      return false;
    }
    String plain = Escapes.unescape(cell);
    long lines = cell.replace("\r\n", "").chars().filter(c -> c == '\n').count();
    return cell.length() == Style.CUT
        || plain.length() == Style.CUT
        || plain.length() + lines == Style.CUT
        || (style.style() == Style.REPORTING
            && column.field().type() == FieldType.TEXT
            && Escapes.escapedLength(cell) == Style.CUT);
  }

  private Optional<Answer> listed(
      Question question,
      Column column,
      ExportRow row,
      String contribution,
      List<Problem> problems) {
    var choices = Objects.requireNonNull(binding.choices().get(question.id()));
    var chosen = chosen(question, column, row, choices);
    if (chosen.isEmpty()) {
      problems.add(problem(ProblemKind.ROW_LABEL_UNKNOWN, column, row));
      return Optional.empty();
    }
    if (question.kind() != QuestionKind.SINGLE && deleted(column, row)) {
      problems.add(problem(ProblemKind.ROW_ELEMENT_UNKNOWN, column, row));
    }
    if (row.doubtful().contains(column.index()) && style.style() != Style.DIRECT) {
      chosen = xml.settle(contribution, column, chosen.get(), question.options());
      if (chosen.isEmpty()) {
        problems.add(problem(ProblemKind.ROW_CHOICE_DOUBTFUL, column, row));
      }
    } else if (differs(question, column, contribution, chosen.get())) {
      problems.add(problem(ProblemKind.ROW_DIFFERS_FROM_DEFINITION, column, row));
    }
    return chosen
        .filter(options -> !options.isEmpty())
        .map(options -> new Answer(question.id(), options, Optional.empty()));
  }

  private static boolean deleted(Column column, ExportRow row) {
    String cell = row.cells().get(column.index());
    return !row.chosen().containsKey(column.index()) && !cell.isBlank() && Choices.gap(cell);
  }

  /** Whether the XML says otherwise; a rating is text there. */
  private boolean differs(
      Question question, Column column, String contribution, List<String> chosen) {
    if (!xml.knows(contribution, column)) {
      return false;
    }
    return column.field().type().listed()
        ? !xml.says(contribution, column, chosen)
        : question.kind() != QuestionKind.UPLOAD
            && !xml.says(contribution, column, String.join("; ", chosen));
  }

  /** The chosen options, none if the question was left out; empty if the cell cannot be read. */
  private static Optional<List<String>> chosen(
      Question question, Column column, ExportRow row, Choices choices) {
    var known = row.chosen().get(column.index());
    if (known != null) {
      return choices.all(known);
    }
    String cell = row.cells().get(column.index());
    if (cell.isBlank()) {
      return Optional.of(List.of());
    }
    Optional<List<String>> single = choices.single(cell).map(List::of);
    return switch (question.kind()) {
      case SINGLE -> single;
      case RANKING -> choices.ordered(cell);
      default -> single.or(() -> choices.several(cell));
    };
  }

  private Problem problem(ProblemKind kind, Column column, ExportRow row) {
    return new Problem(kind, column.place(file, row.number()), "");
  }
}
