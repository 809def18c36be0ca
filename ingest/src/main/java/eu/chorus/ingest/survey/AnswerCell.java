package eu.chorus.ingest.survey;

import eu.chorus.model.Answer;
import eu.chorus.model.Question;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.List;
import java.util.Optional;

/**
 * Where one question is answered in one row.
 *
 * @param question what was asked
 * @param column where it is answered
 * @param row the row
 * @param contribution the row's contribution id
 * @param file what messages call the export
 */
record AnswerCell(
    Question question, Column column, ExportRow row, String contribution, String file) {
  /** What stands there. */
  String content() {
    return row.cells().get(column.index());
  }

  Problem problem(ProblemKind kind) {
    return problem(kind, "");
  }

  Problem problem(ProblemKind kind, String detail) {
    return new Problem(kind, column.place(file, row.number()), detail);
  }

  Answer chose(List<String> options) {
    return new Answer(question.id(), options, Optional.empty());
  }

  Answer wrote(String text) {
    return new Answer(question.id(), List.of(), Optional.of(new Verbatim(text)));
  }

  /** Tells where it stands, never what it says. */
  @Override
  public String toString() {
    return "AnswerCell[" + question.id() + " " + row + "]";
  }
}
