package eu.chorus.ingest.survey;

import eu.chorus.model.Answer;
import eu.chorus.model.QuestionKind;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.List;
import java.util.Optional;

/**
 * Reads what respondents wrote, and undoes what the survey tool did to it.
 *
 * @param style which path wrote the export
 * @param xml what the XML of the same survey says
 */
record WrittenAnswers(SheetStyle.Found style, CrossCheck xml) {
  /** The answer in a cell, if there is one; what is wrong with it goes to the problems. */
  Optional<Answer> read(AnswerCell cell, List<Problem> problems) {
    var column = cell.column();
    String text = text(column, cell.row());
    if (CutTexts.possible(cell.content(), column, style.style())) {
      var whole = xml.whole(cell.contribution(), column, text).map(WrittenAnswers::tidied);
      String how = whole.isEmpty() ? "" : "completed from the XML";
      problems.add(cell.problem(ProblemKind.ROW_TEXT_CUT, how));
      text = whole.orElse(text);
    }
    if (cell.content().indexOf('\uFFFD') >= 0) {
      problems.add(cell.problem(ProblemKind.ROW_TEXT_DAMAGED));
    }
    String value = cell.question().kind() == QuestionKind.VALUE ? Values.canonical(text) : text;
    if (xml.knows(cell.contribution(), column) && !xml.says(cell.contribution(), column, value)) {
      problems.add(cell.problem(ProblemKind.ROW_DIFFERS_FROM_DEFINITION));
    }
    return Optional.of(value).filter(v -> !v.isEmpty()).map(cell::wrote);
  }

  /** What a cell of text says; empty if nothing. */
  String text(Column column, ExportRow row) {
    String cell = row.cells().get(column.index());
    return tidied(style.escaped().contains(column.index()) ? Escapes.unescape(cell) : cell);
  }

  private static String tidied(String text) {
    return text.replace('\uFFFD', ' ').replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
