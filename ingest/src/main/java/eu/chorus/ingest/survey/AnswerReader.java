package eu.chorus.ingest.survey;

import eu.chorus.model.Answer;
import eu.chorus.model.Attachment;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the answers and attachments of one row, collecting what is wrong with it. */
final class AnswerReader {
  private final Binding binding;
  private final UploadJoin uploads;
  private final WrittenAnswers written;
  private final ListedAnswers listed;
  private final String file;

  AnswerReader(
      Binding binding, UploadJoin uploads, SheetStyle.Found style, CrossCheck xml, String file) {
    this.binding = binding;
    this.uploads = uploads;
    this.written = new WrittenAnswers(style, xml);
    this.listed = new ListedAnswers(binding.choices(), style.style(), xml);
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
              var cell = new AnswerCell(question, column, row, contribution, file);
              switch (question.kind()) {
                case OPEN, VALUE -> written.read(cell, problems).ifPresent(answers::add);
                case SINGLE, MULTIPLE, MATRIX_ROW, RANKING ->
                    listed.read(cell, problems).ifPresent(answers::add);
                case UPLOAD -> attachments.addAll(uploaded(cell, problems));
              }
            });
    return new Answers(answers, attachments, problems);
  }

  private List<Attachment> uploaded(AnswerCell cell, List<Problem> problems) {
    String link = cell.row().links().getOrDefault(cell.column().index(), "");
    var joined =
        uploads.attachments(cell.question().id(), cell.contribution(), cell.content(), link);
    var missing = cell.problem(ProblemKind.UPLOAD_MISSING);
    problems.addAll(Collections.nCopies(joined.missing(), missing));
    var ambiguous =
        cell.problem(ProblemKind.UPLOAD_MISSING, "several contributions name such a file");
    problems.addAll(Collections.nCopies(joined.ambiguous(), ambiguous));
    return joined.attachments();
  }

  /** What a cell of text says, with what the survey tool did to it undone; empty if nothing. */
  String text(Column column, ExportRow row) {
    return written.text(column, row);
  }
}
