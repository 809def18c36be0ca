package eu.chorus.ingest.survey;

/** How a column is answered, as far as reading differs. */
public enum FieldType {
  UNKNOWN,
  /** Free text, which the reporting path escapes. */
  TEXT,
  /** A cell of a table or complex table, which it escapes in XML alone. */
  CELL,
  /** A number, date, time, address, pattern: short, and not for analysis as text. */
  VALUE,
  SINGLE,
  MULTIPLE,
  /** One row of a matrix; whether it takes one option or several is in its options' use. */
  MATRIX,
  /** One row of a rating: {@code 3/5}. */
  RATING,
  RANKING,
  UPLOAD,
  /** One of EUSurvey's own columns. */
  META;

  /** Whether its answers are options of a list. */
  public boolean listed() {
    return this == SINGLE || this == MULTIPLE || this == MATRIX || this == RANKING;
  }
}
