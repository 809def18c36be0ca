package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Column;
import eu.chorus.ingest.survey.ExportRow;
import eu.chorus.ingest.survey.FieldType;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the empty answers to questions of free text in an export of EUSurvey's, which takes an
 * answer that reads "false" for an empty one: no export shows that it was ever given.
 */
final class EmptyAnswers {
  private final Map<Column, Integer> empty = new LinkedHashMap<>();

  /** Nothing counted yet in those of these columns that may hold free text. */
  EmptyAnswers(Collection<Column> columns) {
    for (Column column : columns) {
      if (column.field().unknown() || column.field().type() == FieldType.TEXT) {
        empty.put(column, 0);
      }
    }
  }

  void add(ExportRow row) {
    empty.replaceAll((column, n) -> row.cells().get(column.index()).isBlank() ? n + 1 : n);
  }

  /** What is to be told of this file: in how many questions somebody may have answered so. */
  Optional<Problem> notice(String file) {
    long questions = empty.values().stream().filter(n -> n > 0).count();
    int answers = empty.values().stream().mapToInt(n -> n).sum();
    String told = answers + " empty answers to " + questions + " questions";
    return questions == 0
        ? Optional.empty()
        : Optional.of(new Problem(ProblemKind.EXPORT_FALSE_UNSEEN, Place.of(file), told));
  }
}
