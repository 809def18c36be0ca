package eu.chorus.ingest.survey;

import eu.chorus.model.Answer;
import eu.chorus.model.Attachment;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads the answers and attachments of one row, collecting what is wrong with it. */
final class AnswerReader {
  /** Where EUSurvey's reporting database cuts every text, in characters. */
  private static final int CUT = 5_000;

  private final Binding binding;
  private final UploadJoin uploads;
  private final Set<Integer> escaped;
  private final boolean cuts;
  private final String file;

  AnswerReader(
      Binding binding, UploadJoin uploads, Set<Integer> escaped, boolean cuts, String file) {
    this.binding = binding;
    this.uploads = uploads;
    this.escaped = Set.copyOf(escaped);
    this.cuts = cuts;
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
    var problems = new ArrayList<Problem>();
    binding
        .questions()
        .forEach(
            (question, column) -> {
              String cell = row.cells().get(column.index());
              switch (question.kind()) {
                case OPEN -> open(question, column, row, problems).ifPresent(answers::add);
                case SINGLE, MULTIPLE, MATRIX_ROW ->
                    closed(question, column, row, problems).ifPresent(answers::add);
                case UPLOAD -> {
                  String link = row.links().getOrDefault(column.index(), "");
                  var joined = uploads.attachments(question.id(), contribution, cell, link);
                  attachments.addAll(joined.attachments());
                  for (int i = 0; i < joined.missing(); i++) {
                    problems.add(problem(ProblemKind.UPLOAD_MISSING, column, row));
                  }
                }
              }
            });
    return new Answers(answers, attachments, problems);
  }

  private Optional<Answer> open(
      Question question, Column column, ExportRow row, List<Problem> problems) {
    String cell = row.cells().get(column.index());
    if (cuts && cell.length() == CUT) {
      problems.add(problem(ProblemKind.ROW_TEXT_CUT, column, row));
    }
    if (cell.indexOf('\uFFFD') >= 0) {
      problems.add(problem(ProblemKind.ROW_TEXT_DAMAGED, column, row));
    }
    String text = escaped.contains(column.index()) ? Escapes.unescape(cell) : cell;
    text = text.replace('\uFFFD', ' ').replace("\r\n", "\n").replace('\r', '\n').strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer(question.id(), List.of(), Optional.of(new Verbatim(text))));
  }

  private Optional<Answer> closed(
      Question question, Column column, ExportRow row, List<Problem> problems) {
    String cell = row.cells().get(column.index());
    if (cell.isBlank()) {
      return Optional.empty();
    }
    var choices = Objects.requireNonNull(binding.choices().get(question.id()));
    Optional<List<String>> chosen = choices.single(cell).map(List::of);
    if (chosen.isEmpty() && question.kind() != QuestionKind.SINGLE) {
      chosen = choices.several(cell);
    }
    if (chosen.isEmpty()) {
      problems.add(problem(ProblemKind.ROW_LABEL_UNKNOWN, column, row));
    }
    return chosen.map(options -> new Answer(question.id(), options, Optional.empty()));
  }

  private Problem problem(ProblemKind kind, Column column, ExportRow row) {
    return new Problem(kind, column.place(file, row.number()), "");
  }
}
