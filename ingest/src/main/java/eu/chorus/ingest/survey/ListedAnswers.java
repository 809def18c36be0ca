package eu.chorus.ingest.survey;

import eu.chorus.model.Answer;
import eu.chorus.model.QuestionKind;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what respondents chose or ranked. Where a cell can be read in several ways, the XML of the
 * same survey settles it; without one it is left out and told, never guessed.
 *
 * @param choices how to read the cells, by question id
 * @param style which path wrote the export
 * @param xml what the XML says
 */
record ListedAnswers(Map<String, Choices> choices, Style style, CrossCheck xml) {
  ListedAnswers {
    choices = Map.copyOf(choices);
  }

  /** The answer in a cell, if there is one; what is wrong with it goes to the problems. */
  Optional<Answer> read(AnswerCell cell, List<Problem> problems) {
    var own = Objects.requireNonNull(choices.get(cell.question().id()));
    var chosen = chosen(cell, own);
    if (chosen.isEmpty()) {
      problems.add(cell.problem(ProblemKind.ROW_LABEL_UNKNOWN));
      return Optional.empty();
    }
    if (gap(cell)) {
      problems.add(cell.problem(ProblemKind.ROW_ELEMENT_UNKNOWN));
    }
    if (doubtful(cell, own)) {
      chosen = settled(cell, own, chosen.get());
      if (chosen.isEmpty()) {
        problems.add(
            cell.problem(
                joined(cell) ? ProblemKind.ROW_CHOICE_AMBIGUOUS : ProblemKind.ROW_CHOICE_DOUBTFUL));
      }
    } else if (differs(cell, own, chosen.get())) {
      problems.add(cell.problem(ProblemKind.ROW_DIFFERS_FROM_DEFINITION));
    }
    return chosen.filter(options -> !options.isEmpty()).map(cell::chose);
  }

  /** The chosen options, none if the question was left out; empty if the cell cannot be read. */
  private static Optional<List<String>> chosen(AnswerCell cell, Choices own) {
    var told = cell.row().chosen().get(cell.column().index());
    if (told != null) {
      return own.all(told);
    }
    if (cell.content().isBlank()) {
      return Optional.of(List.of());
    }
    Optional<List<String>> single = own.single(cell.content()).map(List::of);
    return switch (cell.question().kind()) {
      case SINGLE -> single;
      case RANKING -> own.ordered(cell.content());
      default -> single.or(() -> own.several(cell.content()));
    };
  }

  /** Whether an option was chosen there that the survey no longer has. */
  private static boolean gap(AnswerCell cell) {
    return cell.question().kind() != QuestionKind.SINGLE
        && joined(cell)
        && !cell.content().isBlank()
        && Choices.gap(cell.content());
  }

  /** Whether several choices stand in the cell, and not in columns or elements of their own. */
  private static boolean joined(AnswerCell cell) {
    return !cell.row().chosen().containsKey(cell.column().index());
  }

  /** Whether other choices than those that it seems to hold would have given the same cell. */
  private boolean doubtful(AnswerCell cell, Choices own) {
    return joined(cell)
        ? cell.question().kind() != QuestionKind.SINGLE && own.ambiguous(cell.content())
        : cell.row().doubtful().contains(cell.column().index()) && style != Style.DIRECT;
  }

  /** What the XML says was chosen, if the cell can be read as that. */
  private Optional<List<String>> settled(AnswerCell cell, Choices own, List<String> chosen) {
    String contribution = cell.contribution();
    if (!xml.knows(contribution, cell.column())) {
      return Optional.empty();
    }
    if (cell.question().kind() == QuestionKind.RANKING) {
      return Optional.of(chosen).filter(c -> xml.ranks(contribution, cell.column(), c));
    }
    return own.all(xml.chosen(contribution, cell.column()))
        .filter(options -> !joined(cell) || Choices.join(options, cell.content()));
  }

  /** Whether the XML says otherwise; a rating is text there. */
  private boolean differs(AnswerCell cell, Choices own, List<String> chosen) {
    String contribution = cell.contribution();
    var column = cell.column();
    if (!xml.knows(contribution, column)) {
      return false;
    }
    return switch (column.field().type()) {
      case SINGLE, MULTIPLE, MATRIX ->
          own.all(xml.chosen(contribution, column))
              .filter(options -> new HashSet<>(options).equals(new HashSet<>(chosen)))
              .isEmpty();
      case RANKING -> !xml.ranks(contribution, column, chosen);
      default -> !xml.says(contribution, column, String.join("; ", chosen));
    };
  }
}
