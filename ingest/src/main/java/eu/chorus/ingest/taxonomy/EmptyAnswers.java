package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Column;
import eu.chorus.ingest.survey.ExportRow;
import eu.chorus.ingest.survey.FieldType;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

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

  /** One for each question that somebody may have answered so, placed in this file. */
  Stream<Problem> notices(String file) {
    return empty.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(
            e ->
                new Problem(
                    ProblemKind.EXPORT_FALSE_UNSEEN,
                    e.getKey().place(file, 0),
                    e.getValue() + " empty"));
  }
}
