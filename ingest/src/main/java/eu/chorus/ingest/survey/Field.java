package eu.chorus.ingest.survey;

import java.util.List;

/**
 * What EUSurvey's own structure tells of a column; sheets alone tell nothing.
 *
 * @param uid EUSurvey's stable id: of the question, row or cell, for a table {@code row/column};
 *     empty when unknown
 * @param type how it is answered
 * @param options labels of a choice or ranking in questionnaire order, never chosen ones included
 * @param section title of the section it stands in; empty when unknown
 */
public record Field(String uid, FieldType type, List<String> options, String section) {
  /** Nothing is known. */
  public static final Field UNKNOWN = new Field("", FieldType.UNKNOWN, List.of(), "");

  public Field {
    options = List.copyOf(options);
  }

  /** Whether nothing is known of it. */
  public boolean unknown() {
    return type == FieldType.UNKNOWN;
  }
}
